package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRowsTest {

    private final AtomicInteger opened = new AtomicInteger();

    @TempDir
    Path folder;

    @Test
    void a_small_file_is_opened_once_and_gives_the_same_rows_each_time() throws IOException {
        FileRows rows = rows(lines(500), false);

        assertThat(List.of(read(rows), read(rows), read(rows))).containsOnly(lines(500));
        assertThat(opened).hasValue(1);
    }

    @Test
    void a_larger_one_is_opened_each_time() throws IOException {
        FileRows rows = rows(lines(501), false);

        assertThat(List.of(read(rows), read(rows))).containsOnly(lines(501));
        assertThat(opened).hasValue(2);
    }

    @Test
    void one_of_wide_rows_is_opened_each_time() throws IOException {
        List<String> wide = List.of(text(3_000_000), text(3_000_000));
        FileRows rows = rows(wide, false);

        assertThat(List.of(read(rows), read(rows))).containsOnly(wide);
        assertThat(opened).hasValue(2);
    }

    @Test
    void one_with_a_picture_is_opened_each_time_since_its_pictures_are_there_only_then() throws IOException {
        FileRows rows = rows(lines(2), true);

        assertThat(List.of(read(rows), read(rows))).containsOnly(lines(2));
        assertThat(opened).hasValue(2);
    }

    @Test
    void one_that_breaks_off_is_refused_each_time() throws IOException {
        FileRows rows = rows(List.of("1", LineConnector.BROKEN_OFF), false);

        assertThat(rows.read(row -> {})).isInstanceOf(Outcome.Rejected.class);
        assertThat(rows.read(row -> {})).isInstanceOf(Outcome.Rejected.class);
    }

    private FileRows rows(List<String> lines, boolean hasPhoto) throws IOException {
        Path file = Files.write(folder.resolve("usulan.txt"), lines);
        return new FileRows(new LineConnector("baris", opened, hasPhoto), file);
    }

    private static String text(int length) {
        return "\"" + "a".repeat(length) + "\"";
    }

    private static List<String> lines(int count) {
        return IntStream.range(0, count).mapToObj(Integer::toString).toList();
    }

    private static List<String> read(FileRows rows) {
        List<RowPayload> read = new ArrayList<>();
        assertThat(rows.read(read::add))
                .isInstanceOfSatisfying(
                        Outcome.Accepted.class,
                        summary -> assertThat(((SheetSummary) summary.value()).rows())
                                .isEqualTo(read.size()));
        return read.stream()
                .map(row -> new String(row.json(), StandardCharsets.UTF_8))
                .toList();
    }
}
