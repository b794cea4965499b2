package id.usulanhub.connectorkit.workbook;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file; every value is a text. */
final class CsvRows implements FormatRows {

    /** What stands in places where a workbook has its sheet's name. */
    private static final String SHEET = "CSV";

    private static final String DECLARED = "sep=";

    private final SheetLimits limits;
    private final BoundedReader bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean opened;

    private CsvRows(Reader text, char delimiter, SheetLimits limits) throws IOException {
        this.limits = limits;
        this.bounded = new BoundedReader(text, limits.rowLength());
        this.parser = CSVParser.builder()
                .setReader(bounded)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .setTrailingData(true)
                        .get())
                .get();
        this.records = parser.iterator();
    }

    static CsvRows open(Path file, SheetLimits limits) throws IOException {
        BufferedReader text = CsvText.open(file);
        Optional<Character> declared = declared(text);
        return new CsvRows(text, declared.isPresent() ? declared.get() : Delimiter.of(file), limits);
    }

    /** What a first line {@code sep=;} says, as Excel writes it; the line is no row then. */
    private static Optional<Character> declared(BufferedReader text) throws IOException {
        char[] start = new char[DECLARED.length() + 1];
        text.mark(start.length);
        int length = text.read(start);
        if (length == start.length && new String(start).startsWith(DECLARED)) {
            String rest = text.readLine();
            if (rest == null || rest.isBlank()) {
                return Optional.of(start[start.length - 1]);
            }
        }
        text.reset();
        return Optional.empty();
    }

    @Override
    public SheetInfo nextSheet() {
        SheetInfo only = opened ? null : SheetInfo.plain(SHEET);
        opened = true;
        return only;
    }

    @Override
    public SheetRow nextRow() {
        if (!records.hasNext()) {
            return null;
        }
        SheetRow row = read(records.next());
        bounded.startAgain();
        return row;
    }

    @Override
    public List<Remark> remarks() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }

    private SheetRow read(CSVRecord csv) {
        if (csv.getRecordNumber() > limits.rows()) {
            throw Refusal.tooLarge("rows", limits.rows());
        }
        List<SheetRow.Cell> cells = new ArrayList<>(csv.size());
        for (int column = 0; column < csv.size(); column++) {
            add(cells, column, csv.get(column));
        }
        return new SheetRow(SHEET, (int) csv.getRecordNumber(), false, cells);
    }

    private void add(List<SheetRow.Cell> cells, int column, String text) {
        if (text.isBlank()) {
            return;
        }
        if (column >= limits.columns()) {
            throw Refusal.tooLarge("columns", limits.columns());
        }
        if (text.length() > limits.cellLength()) {
            throw Refusal.tooLarge("characters of a cell", limits.cellLength());
        }
        cells.add(new SheetRow.Cell(column, text));
    }

    /** Stops a row that never ends, such as one with a quote that is never closed, before it fills the heap. */
    private static final class BoundedReader extends FilterReader {

        private final long most;
        private long read;

        BoundedReader(Reader in, long most) {
            super(in);
            this.most = most;
        }

        void startAgain() {
            read = 0;
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            int count = super.read(into, from, length);
            read += Math.max(0, count);
            if (read > most) {
                throw Refusal.tooLarge("characters of a row", most);
            }
            return count;
        }
    }
}
