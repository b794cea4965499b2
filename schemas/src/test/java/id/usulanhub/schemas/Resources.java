package id.usulanhub.schemas;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** This module's folders as the tests read them: folders, text, and CSV with a header line. */
final class Resources {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Resources() {}

    /** The folder or file as it stands in the module, not a copy that an earlier build may have left behind. */
    static Path folder(String name) {
        return Path.of(name).toAbsolutePath();
    }

    /** The files directly in a folder whose names end so, by name. */
    static List<Path> files(Path folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }

    /** The rows of a CSV; a name that ends in {@code .gz} is unpacked. */
    static List<CSVRecord> csv(String name) throws IOException {
        try (InputStream file = Files.newInputStream(folder(name));
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(file) : file;
                Reader text = new InputStreamReader(plain, StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(text)) {
            return rows.getRecords();
        }
    }

    /** The parts of a cell that are joined with a semicolon; none when it is empty. */
    static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";", -1));
    }
}
