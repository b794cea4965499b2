package id.usulanhub.connectorkit.reference;

import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The hub's own table of columns and the headings under which they stand: {@code schemas/codes/headings.csv}. */
public final class HeadingsFile {

    private static final String FILE = "headings.csv";
    private static final List<String> COLUMNS = List.of("kolom", "sinonim");

    private HeadingsFile() {}

    /** The headings of each column, in the order of the file. */
    public static Map<String, List<String>> shared() {
        return read(FILE);
    }

    /** More names of the columns, as questions of forms have them; weaker than headings, they only help to draft. */
    public static Map<String, List<String>> namesInForms() {
        return read("form-names.csv");
    }

    private static Map<String, List<String>> read(String file) {
        try (InputStream in = HeadingsFile.class.getResourceAsStream("/codes/" + file)) {
            return switch (new CsvTable(file).read(in, COLUMNS, row -> row)) {
                case Outcome.Accepted<List<CsvTable.Row>> rows -> byColumn(rows.value());
                case Outcome.Rejected<List<CsvTable.Row>> rejected ->
                    throw new IllegalStateException(file + ": " + rejected.problems());
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> byColumn(List<CsvTable.Row> rows) {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        rows.forEach(row -> headings.put(row.text(COLUMNS.getFirst()), row.list(COLUMNS.getLast())));
        return headings;
    }
}
