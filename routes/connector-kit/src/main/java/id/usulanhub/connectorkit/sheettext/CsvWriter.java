package id.usulanhub.connectorkit.sheettext;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/** Writes a table of values that a sign stands between. */
final class CsvWriter {

    private CsvWriter() {}

    static void write(SheetText text, OutputStream out) throws IOException {
        StringBuilder csv = new StringBuilder();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(text.separator())
                .setQuoteMode(QuoteMode.MINIMAL)
                .get();
        try (CSVPrinter printer = new CSVPrinter(csv, format)) {
            for (List<TextCell> row : text.sheets().getFirst().rows()) {
                printer.printRecord(row.stream().map(PlainText::of).toList());
            }
        }
        out.write(PlainText.bytes(csv.toString(), text.encoding()));
    }
}
