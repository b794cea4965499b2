package id.usulanhub.console.sync;

import id.usulanhub.codec.Change;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.PartialShelf;
import id.usulanhub.pipeline.collect.sync.Sent;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One item of a batch.
 *
 * @param id what its client calls the usulan, as it says so
 * @param change what its client calls the change, as it says so
 * @param sent null when there are problems
 * @param problems what keeps it from being one, by pointers into the item
 */
record SyncItem(String id, String change, Sent sent, List<Problem> problems) {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int LONGEST_NAME = 200;

    static SyncItem read(JsonNode item, Long skewSeconds) {
        return new Reader(item).read(skewSeconds);
    }

    /** Reads one, and finds all that is wrong with it. */
    private record Reader(JsonNode item, List<Problem> problems) {

        private Reader(JsonNode item) {
            this(item, new ArrayList<>());
        }

        private SyncItem read(Long skewSeconds) {
            String id = uuid("id", true);
            String change = uuid("change", true);
            String base = uuid("base", false);
            if (!base.isEmpty() && base.equals(change)) {
                wrong(ProblemCode.PAYLOAD_MALFORMED, "/base", "change");
            }
            JsonNode payload = item.path("payload");
            if (!payload.isObject()) {
                wrong(missingOr(payload), "/payload", "object");
            }
            Instant capturedAt = capturedAt();
            List<Sent.Named> files = files(item.path("attachments"));
            Sent sent = null;
            if (problems.isEmpty()) {
                Change sentChange =
                        new Change(change, id, base, payload, capturedAt, skewSeconds, List.of(), null, List.of());
                checkNumbers(sentChange);
                sent = problems.isEmpty() ? new Sent(sentChange, files) : null;
            }
            return new SyncItem(
                    item.path("id").asString(""), item.path("change").asString(""), sent, List.copyOf(problems));
        }

        /** A number may be larger than canonical JSON or a later reader takes; its item alone pays for it. */
        private void checkNumbers(Change change) {
            try {
                change.sha256();
                Change.read(change.write());
            } catch (UncheckedIOException | JacksonException | IllegalArgumentException e) {
                wrong(ProblemCode.PAYLOAD_MALFORMED, "/payload", "number");
            }
        }

        private String uuid(String name, boolean needed) {
            String text = item.path(name).asString("").strip();
            if (text.isEmpty() && !needed) {
                return "";
            }
            if (!UUID.matcher(text).matches()) {
                wrong(text.isEmpty() ? ProblemCode.MISSING_VALUE : ProblemCode.PAYLOAD_MALFORMED, "/" + name, "UUID");
                return "";
            }
            return text.toLowerCase(Locale.ROOT);
        }

        private Instant capturedAt() {
            JsonNode at = item.path("capturedAt");
            try {
                return at.isMissingNode() || at.isNull() ? null : Instant.parse(at.asString(""));
            } catch (DateTimeParseException e) {
                wrong(ProblemCode.NOT_A_DATE, "/capturedAt", "ISO 8601, UTC");
                return null;
            }
        }

        private List<Sent.Named> files(JsonNode named) {
            if (!named.isMissingNode() && !named.isArray() || named.size() > Attachments.MOST_FILES) {
                wrong(
                        named.isArray() ? ProblemCode.PAYLOAD_TOO_LARGE : ProblemCode.PAYLOAD_MALFORMED,
                        "/attachments",
                        "<= " + Attachments.MOST_FILES);
                return List.of();
            }
            List<Sent.Named> files = new ArrayList<>();
            for (int at = 0; at < named.size(); at++) {
                files.add(file(named.get(at), "/attachments/" + at));
            }
            return files;
        }

        private Sent.Named file(JsonNode named, String at) {
            String name = named.path("name").asString("").strip();
            String sha256 = named.path("sha256").asString("");
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                wrong(
                        name.isEmpty() ? ProblemCode.MISSING_VALUE : ProblemCode.TOO_LONG,
                        at + "/name",
                        "<= " + LONGEST_NAME);
            }
            if (!PartialShelf.Name.isSha256(sha256)) {
                wrong(missingOr(named.path("sha256")), at + "/sha256", "SHA-256");
            }
            return new Sent.Named(name, sha256);
        }

        private static ProblemCode missingOr(JsonNode node) {
            return node.isMissingNode() ? ProblemCode.MISSING_VALUE : ProblemCode.PAYLOAD_MALFORMED;
        }

        private void wrong(ProblemCode code, String pointer, String detail) {
            problems.add(new Problem(code, "", Place.pointer(pointer), "", detail));
        }
    }
}
