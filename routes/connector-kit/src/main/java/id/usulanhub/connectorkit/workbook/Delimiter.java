package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Finds what stands between the values of a CSV file: whatever cuts most of its first rows into the same columns. */
final class Delimiter {

    private static final char[] CANDIDATES = {';', ',', '\t', '|'};
    private static final int LOOKED_AT = 1 << 16;
    private static final char QUOTE = '"';

    private final String start;
    private final char delimiter;
    private final Map<Integer, Integer> rowsByWidth = new HashMap<>();
    private int at;

    private Delimiter(String start, char delimiter) {
        this.start = start;
        this.delimiter = delimiter;
    }

    /** The semicolon where nothing cuts anything: the file then has one column. */
    static char of(Path file) throws IOException {
        String start = start(file);
        char best = CANDIDATES[0];
        int most = 0;
        for (char candidate : CANDIDATES) {
            int score = new Delimiter(start, candidate).score();
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        return best;
    }

    private static String start(Path file) throws IOException {
        char[] start = new char[LOOKED_AT];
        try (Reader text = CsvText.open(file)) {
            int length = 0;
            for (int read = text.read(start); read > 0; read = text.read(start, length, LOOKED_AT - length)) {
                length += read;
            }
            return new String(start, 0, length);
        }
    }

    /** The rows that agree best on how many columns they have, times how many that are. */
    private int score() {
        while (at < start.length()) {
            rowsByWidth.merge(row(), 1, Integer::sum);
        }
        return rowsByWidth.entrySet().stream()
                .mapToInt(each -> each.getValue() * (each.getKey() - 1))
                .max()
                .orElse(0);
    }

    private int row() {
        int width = 1;
        boolean starts = true;
        while (at < start.length() && start.charAt(at) != '\n') {
            if (starts && start.charAt(at) == QUOTE) {
                passQuoted();
                starts = false;
                continue;
            }
            starts = start.charAt(at) == delimiter;
            width += starts ? 1 : 0;
            at++;
        }
        at++;
        return width;
    }

    private void passQuoted() {
        at++;
        while (at < start.length()) {
            boolean closes = start.charAt(at) == QUOTE && !(at + 1 < start.length() && start.charAt(at + 1) == QUOTE);
            at += start.charAt(at) == QUOTE && !closes ? 2 : 1;
            if (closes) {
                return;
            }
        }
    }
}
