package id.usulanhub.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says what a corrected file changes of the one that it follows. */
final class ComparisonText {

    private static final int SHOWN = 12;

    private ComparisonText() {}

    /** The lines to print; none for a file that stands for itself. */
    static List<String> lines(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        String follows = answer.path("follows").asString("");
        if (!follows.isEmpty()) {
            lines.add("menyusul berkas / follows " + shortened(follows) + "  "
                    + answer.path("sure").asString() + " %");
            lines.add(counts(answer));
        }
        if (answer.path("tooLarge").asBoolean(false)) {
            lines.add("terlalu banyak baris untuk dibandingkan / too many rows to compare");
        }
        answer.path("rows").forEach(row -> lines.addAll(row(row)));
        answer.path("followers")
                .forEach(later -> lines.add("disusul oleh / followed by " + shortened(later.asString())));
        if (follows.isEmpty() && !answer.path("again").asBoolean(false)) {
            answer.path("nearest").forEach(near -> lines.add(near(near)));
        }
        return lines;
    }

    private static String counts(JsonNode answer) {
        String counts = "baru/new=%s berubah/changed=%s sama/same=%s hilang/removed=%s"
                .formatted(
                        answer.path("appeared").asString(),
                        answer.path("changed").asString(),
                        answer.path("same").asString(),
                        answer.path("removed").asString());
        long mended = answer.path("mended").asLong(0);
        return mended == 0 ? counts : counts + " diperbaiki/mended=" + mended;
    }

    private static List<String> row(JsonNode row) {
        List<String> lines = new ArrayList<>();
        String place = row.path("place").asString("");
        String before = row.path("before").asString("");
        lines.add("  %-9s %s%s%s"
                .formatted(
                        row.path("kind").asString(),
                        place.isEmpty() ? before : place,
                        place.isEmpty() || before.isEmpty() || place.equals(before) ? "" : " <- " + before,
                        row.path("byRest").asBoolean(false)
                                ? "  (dikenali dari isi lainnya / known by the rest)"
                                : ""));
        row.path("cells")
                .forEach(cell -> lines.add("      " + cell.path("column").asString() + ": "
                        + cell.path("from").asString() + " -> "
                        + cell.path("to").asString()));
        if (!row.path("perhaps").isEmpty()) {
            lines.add("      mungkin / perhaps "
                    + row.path("perhaps").valueStream().map(JsonNode::asString).collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private static String near(JsonNode near) {
        String batch = shortened(near.path("batch").asString());
        return "mirip / like " + batch + ": " + near.path("common").asString() + "/"
                + near.path("rows").asString() + " baris / rows; --follows " + batch;
    }

    private static String shortened(String batch) {
        return batch.substring(0, Math.min(SHOWN, batch.length()));
    }
}
