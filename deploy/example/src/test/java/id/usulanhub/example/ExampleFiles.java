package id.usulanhub.example;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The files of the example, read in the order of sending. */
final class ExampleFiles {

    static final Path FOLDER = Path.of("bekasi-2027").toAbsolutePath();

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private ExampleFiles() {}

    static List<CSVRecord> table(String name) throws IOException {
        try (CSVParser rows = CSVParser.parse(FOLDER.resolve(name), StandardCharsets.UTF_8, FORMAT)) {
            return rows.getRecords();
        }
    }

    /** A form file by its lines, a sheet by the rows that its connector finds in it. */
    static List<Submission> submissions(String file, Connector connector) throws IOException {
        return file.endsWith(".jsonl") ? lines(file, connector.name()) : rows(file, connector);
    }

    private static List<Submission> lines(String file, String channel) throws IOException {
        List<Submission> submissions = new ArrayList<>();
        for (String line : Files.readAllLines(FOLDER.resolve(file))) {
            String place = Integer.toString(submissions.size() + 1);
            submissions.add(new Submission(channel, file, place, line.getBytes(StandardCharsets.UTF_8)));
        }
        return submissions;
    }

    private static List<Submission> rows(String file, Connector connector) {
        List<Submission> submissions = new ArrayList<>();
        Outcome<SheetSummary> read = connector.readRows(
                FOLDER.resolve(file),
                row -> submissions.add(new Submission(connector.name(), file, row.place(), row.json())));
        if (!read.problems().isEmpty()) {
            throw new AssertionError(file + ": " + read.problems());
        }
        return submissions;
    }
}
