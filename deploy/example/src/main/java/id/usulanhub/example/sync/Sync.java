package id.usulanhub.example.sync;

import id.usulanhub.example.sync.ChangeFolder.Waiting;
import id.usulanhub.example.sync.HubApi.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends what waits, and reads the news. The words go first and the photos after them: a bad network carries words. It may be
 * broken off anywhere and begun again; nothing is lost and nothing is doubled.
 */
final class Sync {

    private static final int AT_ONCE = 100;

    /** Of a change that the hub has; any other is for a person to look at. */
    private static final Set<String> STORED = Set.of("accepted", "duplicate", "quarantined", "held");

    private final ChangeFolder folder;
    private final HubApi hub;
    private final InstantSource clock;

    Sync(ChangeFolder folder, HubApi hub, InstantSource clock) {
        this.folder = folder;
        this.hub = hub;
        this.clock = clock;
    }

    void run() throws IOException {
        for (List<Waiting> next = folder.next(AT_ONCE); !next.isEmpty(); next = folder.next(AT_ONCE)) {
            send(next);
        }
        news();
    }

    private void send(List<Waiting> next) throws IOException {
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("sentAt", clock.instant().toString());
        batch.put("items", next.stream().map(waiting -> waiting.change().json()).toList());
        List<?> results = (List<?>) hub.batch(batch).get("items");
        for (int i = 0; i < next.size(); i++) {
            settle(next.get(i), object(results.get(i)));
        }
    }

    /** What became of one change. */
    private void settle(Waiting waiting, Map<String, Object> result) throws IOException {
        String id = waiting.change().id();
        boolean isStored = STORED.contains((String) result.get("status"));
        folder.remember(id, "answer", result);
        if (result.containsKey("payload") && result.containsKey("version")) {
            // Seen from now on: what is made next is made on it.
            folder.remember(id, "version", result.get("version"));
        } else if (isStored) {
            folder.remember(id, "version", waiting.change().change());
        }
        if (!isStored) {
            folder.setAside(folder.waiting(id), result);
            return;
        }
        folder.setAside(unaware(id, result), result);
        List<?> missing = (List<?>) result.getOrDefault("missing", List.of());
        if (missing.isEmpty()) {
            folder.sent(waiting);
        } else {
            bring(waiting, missing);
        }
    }

    /** From the first change that waits and changes what others have, which nobody knew when it was made; those after it too. */
    private List<Waiting> unaware(String id, Map<String, Object> result) throws IOException {
        Map<String, Object> theirs = object(result.getOrDefault("payload", Map.of()));
        List<Waiting> next = folder.waiting(id);
        for (int i = 1; i < next.size(); i++) {
            if (!Collections.disjoint(next.get(i).change().payload().keySet(), theirs.keySet())) {
                return next.subList(i, next.size());
            }
        }
        return List.of();
    }

    /** Brings the files; the change stays in line and is sent again, whereby they join it. */
    private void bring(Waiting waiting, List<?> missing) throws IOException {
        Change change = waiting.change();
        Set<Object> lost =
                new LinkedHashSet<>((List<?>) folder.known(change.id()).getOrDefault("lost", List.of()));
        for (Object each : missing) {
            String sha256 = (String) each;
            if (!brought(sha256)) {
                change = change.without(sha256);
                lost.add(sha256);
            }
        }
        if (!lost.isEmpty()) {
            folder.remember(change.id(), "lost", List.copyOf(lost));
        }
        folder.replace(waiting, change);
    }

    private boolean brought(String sha256) throws IOException {
        Optional<Path> file = folder.file(sha256);
        if (file.isEmpty()) {
            return false;
        }
        try {
            new Upload(hub).bring(sha256, file.get());
            return true;
        } catch (Refused e) {
            if (e.isOfTheFile()) {
                return false;
            }
            throw e;
        }
    }

    /** Others' usulan are passed over. The token is kept when the news are: broken off between, they come again. */
    private void news() throws IOException {
        boolean more = true;
        while (more) {
            Map<String, Object> news = hub.changes(folder.token());
            for (Object each : (List<?>) news.get("items")) {
                Map<String, Object> item = object(each);
                if (!folder.known((String) item.get("id")).isEmpty()) {
                    folder.remember((String) item.get("id"), "news", item);
                }
            }
            folder.token((String) news.get("next"));
            more = Boolean.TRUE.equals(news.get("more"));
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object json) {
        return (Map<String, Object>) json;
    }
}
