package id.usulanhub.example.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A change of an usulan as it is sent.
 *
 * @param id of the usulan, made by this device once
 * @param change of this change, made once: sent as often as needed it is the same change
 * @param base the change that this one was made on; empty for the first
 * @param capturedAt by the clock of this device, RFC 3339
 * @param payload all of the usulan, or what is different from its base
 * @param files those that the payload names
 */
record Change(
        String id, String change, String base, String capturedAt, Map<String, Object> payload, List<NamedFile> files) {

    /** A file by the name that the payload gives it. */
    record NamedFile(String name, String sha256, long size) {}

    Change {
        files = List.copyOf(files);
    }

    /** The same change, which no longer names a file that the hub does not keep or that is lost. */
    Change without(String sha256) {
        List<NamedFile> others =
                files.stream().filter(file -> !file.sha256().equals(sha256)).toList();
        return new Change(id, change, base, capturedAt, payload, others);
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("change", change);
        if (!base.isEmpty()) {
            json.put("base", base);
        }
        json.put("capturedAt", capturedAt);
        json.put("payload", payload);
        List<Object> attachments = new ArrayList<>();
        for (NamedFile file : files) {
            attachments.add(Map.of("name", file.name(), "sha256", file.sha256(), "size", file.size()));
        }
        json.put("attachments", attachments);
        return json;
    }

    /** @param json as {@link #json} wrote it */
    @SuppressWarnings("unchecked")
    static Change of(Map<String, Object> json) {
        List<NamedFile> files = new ArrayList<>();
        for (Object each : (List<Object>) json.get("attachments")) {
            Map<String, Object> file = (Map<String, Object>) each;
            long size = ((Number) file.get("size")).longValue();
            files.add(new NamedFile((String) file.get("name"), (String) file.get("sha256"), size));
        }
        return new Change(
                (String) json.get("id"),
                (String) json.get("change"),
                (String) json.getOrDefault("base", ""),
                (String) json.get("capturedAt"),
                (Map<String, Object>) json.get("payload"),
                files);
    }
}
