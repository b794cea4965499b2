package id.usulanhub.example;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The example submissions are many and messy enough, and the connectors make of each what is expected of it. */
class ExampleSubmissionsTest {

    private static final List<String> FATE = List.of(
            "outcome", "kind", "kode_ledger", "kode_desa", "kode_kamus", "volume", "satuan", "anggaran", "problems");

    @Test
    void each_submission_has_the_fate_that_is_expected() throws IOException {
        ExampleHub hub = new ExampleHub();
        List<String> fates = new ArrayList<>();
        for (CSVRecord sent : ExampleFiles.table("order.csv")) {
            Connector connector = hub.connector(sent.get("connector"));
            for (Submission submission : ExampleFiles.submissions(sent.get("file"), connector)) {
                fates.add(submission.file() + " " + submission.place() + " " + hub.send(submission));
            }
        }

        assertThat(fates).containsExactlyElementsOf(expected());
    }

    @Test
    void there_are_at_least_520_submissions_over_at_least_7_kecamatan_by_both_channels() throws IOException {
        List<CSVRecord> rows = ExampleFiles.table("expected.csv");

        assertThat(rows).hasSizeGreaterThanOrEqualTo(520);
        assertThat(values(rows, "channel")).containsExactlyInAnyOrder("web-form", "spreadsheet-musrenbang");
        assertThat(values(rows, "kode_ledger")).hasSizeGreaterThan(7).contains("32.16");
    }

    @Test
    void every_kind_of_fate_occurs() throws IOException {
        List<CSVRecord> rows = ExampleFiles.table("expected.csv");

        assertThat(values(rows, "outcome")).containsExactlyInAnyOrder("accepted", "duplicate", "rejected");
        assertThat(values(rows, "kind")).containsExactlyInAnyOrder("new", "revised", "moved", "same", "");
        assertThat(rows).anyMatch(row -> row.get("problems").split(";", -1).length >= 3);
    }

    @Test
    void the_order_names_every_file_once_and_counts_its_submissions() throws IOException {
        Map<String, Long> counted =
                ExampleFiles.table("expected.csv").stream().collect(groupingBy(row -> row.get("file"), counting()));
        List<CSVRecord> order = ExampleFiles.table("order.csv");

        assertThat(order).extracting(row -> row.get("file")).containsExactlyInAnyOrderElementsOf(files());
        assertThat(order).allMatch(row -> counted.get(row.get("file")).equals(Long.valueOf(row.get("submissions"))));
    }

    private static List<String> expected() throws IOException {
        return ExampleFiles.table("expected.csv").stream()
                .map(row -> row.get("file") + " " + row.get("place") + " "
                        + FATE.stream().map(row::get).toList())
                .toList();
    }

    private static Set<String> values(List<CSVRecord> rows, String column) {
        return rows.stream().map(row -> row.get(column)).collect(toSet());
    }

    /** All files that hold submissions, as {@code order.csv} names them. */
    private static List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(ExampleFiles.FOLDER)) {
            return files.filter(file ->
                            Files.isRegularFile(file) && !file.getParent().equals(ExampleFiles.FOLDER))
                    .map(file -> ExampleFiles.FOLDER.relativize(file).toString())
                    .toList();
        }
    }
}
