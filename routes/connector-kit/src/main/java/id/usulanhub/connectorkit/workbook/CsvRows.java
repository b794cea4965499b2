package id.usulanhub.connectorkit.workbook;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a CSV file; every value is a text. */
final class CsvRows implements FormatRows {

    /** What stands in places where a workbook has its sheet's name. */
    static final String SHEET = "CSV";

    private final SheetLimits limits;
    private final BoundedReader bounded;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean opened;

    CsvRows(Reader text, char delimiter, SheetLimits limits) throws IOException {
        this.limits = limits;
        this.bounded = new BoundedReader(text, (long) limits.columns() * limits.cellLength());
        this.parser = CSVParser.builder()
                .setReader(bounded)
                .setFormat(CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter)
                        .setIgnoreEmptyLines(false)
                        .get())
                .get();
        this.records = parser.iterator();
    }

    @Override
    public SheetInfo nextSheet() {
        SheetInfo only = opened ? null : SheetInfo.plain(SHEET);
        opened = true;
        return only;
    }

    @Override
    public SheetRow nextRow() {
        while (records.hasNext()) {
            SheetRow row = read(records.next());
            bounded.startAgain();
            if (!row.cells().isEmpty()) {
                return row;
            }
        }
        return null;
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
