package id.usulanhub.app.cli;

import java.io.PrintStream;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** One line on the terminal that tells how far an import has come, and how long it still takes. */
final class ImportProgress {

    private static final int BAR = 24;
    private static final int WIDE = 100;

    private final PrintStream out;
    private boolean begun;

    /** @param quiet whether nothing is to be shown beside the result */
    ImportProgress(boolean quiet) {
        this.out = quiet || System.console() == null ? null : System.err;
    }

    /** Shows a line of the hub in place of the last. */
    void show(JsonNode line) {
        if (out != null) {
            begun = true;
            out.print("\r" + padded(text(line)));
        }
    }

    /** What comes next stands on a line of its own. */
    void end() {
        if (begun) {
            out.println();
            begun = false;
        }
    }

    static String text(JsonNode line) {
        long rows = line.path("rows").asLong();
        long total = line.path("total").asLong();
        long speed = line.path("perSecond").asLong();
        String pace = speed == 0 ? "" : String.format(", %,d/s", speed);
        return switch (line.path("state").asString()) {
            case "STORING" ->
                String.format("[%s] %,d/%,d baris disimpan / rows stored", bar(rows, total), rows, total)
                        + pace
                        + left(line.path("secondsLeft"));
            case "READING" -> String.format("%,d baris diperiksa / rows checked", rows) + pace;
            default -> "menunggu penyimpanan; hub mencoba lagi sendiri / waiting, the hub tries again by itself";
        };
    }

    private static String bar(long rows, long total) {
        int full = total == 0 ? 0 : (int) (BAR * Math.min(rows, total) / total);
        return "#".repeat(full) + ".".repeat(BAR - full);
    }

    private static String left(JsonNode seconds) {
        if (!seconds.isNumber()) {
            return "";
        }
        Duration left = Duration.ofSeconds(seconds.asLong());
        return String.format(", sisa / left %d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(0, WIDE - text.length()));
    }
}
