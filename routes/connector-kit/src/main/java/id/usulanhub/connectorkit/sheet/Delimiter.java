package id.usulanhub.connectorkit.sheet;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** Finds what stands between the values of a CSV file: whatever makes a header of one of its first rows. */
final class Delimiter {

    private static final char[] CANDIDATES = {';', ',', '\t'};
    private static final int LOOKED_AT = 1 << 16;

    private Delimiter() {}

    /** @throws Refusal when none of them makes a header */
    static char of(Path file, SheetRules rules) throws IOException {
        String start = start(file);
        char best = 0;
        int most = 0;
        for (char candidate : CANDIDATES) {
            int columns = columnsOfHeader(start, candidate, rules);
            if (columns > most) {
                most = columns;
                best = candidate;
            }
        }
        if (most == 0) {
            throw new Refusal(ProblemCode.WORKBOOK_WITHOUT_TABLE, String.join("; ", rules.required()));
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

    private static int columnsOfHeader(String start, char delimiter, SheetRules rules) throws IOException {
        try (RowReader rows = new CsvRows(new StringReader(start), delimiter, rules.limits())) {
            HeaderFinder finder = new HeaderFinder(rules);
            for (SheetRow row = rows.next(); row != null && row.number() <= rules.within(); row = rows.next()) {
                if (finder.isHeader(row)) {
                    return finder.columnsOf(row).size();
                }
            }
            return 0;
        } catch (IllegalStateException | UncheckedIOException cutWithinQuotes) {
            return 0;
        }
    }
}
