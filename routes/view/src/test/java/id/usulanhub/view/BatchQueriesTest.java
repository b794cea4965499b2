package id.usulanhub.view;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.codec.Receipts;
import id.usulanhub.domain.ledger.Usulans;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.UsulanId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchQueriesTest {

    private static final String FIRST = "ab".repeat(32);
    private static final String SECOND = "abcd".repeat(16);

    @TempDir
    private Path folder;

    private View view;

    @BeforeEach
    void open() {
        view = View.open(folder.resolve("view.db"));
        List<ViewRecord> records = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            records.add(received(row, row < 10 ? FIRST : SECOND));
        }
        records.add(refused(0, 9, FIRST, "NOT_A_NUMBER", "MISSING_VALUE"));
        records.add(refused(1, 2, FIRST, "NOT_A_NUMBER"));
        records.add(refused(2, 11, SECOND, "NOT_A_NUMBER"));
        records.add(Records.received(12, Usulans.id(12), "UH-ALONE"));
        view.projection().apply(records);
    }

    @AfterEach
    void close() {
        view.close();
    }

    /** Another version of a connector stores the rows of the same file once more. */
    @Test
    void rows_that_are_stored_again_are_the_rows_that_they_were() {
        for (int row = 0; row < 10; row++) {
            ViewRecord again = received(row, FIRST);
            view.projection()
                    .apply(List.of(new ViewRecord(
                            again.topic(), 0, 20 + row, 0, again.key(), later(again.headers()), again.value())));
        }

        assertThat(view.reuploads().rows(FIRST, Usulans.id(0).connector(), 100))
                .extracting(ReuploadQueries.StoredRow::offset)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    private static Map<String, String> later(Map<String, String> headers) {
        Map<String, String> later = new HashMap<>(headers);
        later.put("ce_time", Usulans.START.plusSeconds(3600).toString());
        return later;
    }

    private static ViewRecord received(int row, String batch) {
        UsulanId id = Usulans.id(row);
        Map<String, String> headers = Map.of(
                "ce_source",
                id.connector(),
                "ce_id",
                "UH-" + row,
                "ce_time",
                Usulans.START.plusSeconds(row).toString(),
                "hub_place",
                "Usulan!A" + row,
                "hub_batch",
                batch);
        return new ViewRecord(ViewRecord.RAW, 0, row, 0, id.value(), headers, new byte[] {1});
    }

    private static ViewRecord refused(int offset, int row, String batch, String... codes) {
        UsulanId id = Usulans.id(row);
        List<Map<String, Object>> problems = new ArrayList<>();
        for (String code : codes) {
            problems.add(Map.of(
                    "code", code,
                    "field", "volume",
                    "place", Map.of("kind", "CELL", "path", "Usulan!F" + row),
                    "value", "banyak",
                    "detail", ""));
        }
        Map<String, Object> value = Map.ofEntries(
                Map.entry("rawId", "0-" + row),
                Map.entry("connector", id.connector()),
                Map.entry("sourceKey", id.value().substring(id.value().indexOf(':') + 1)),
                Map.entry("receipt", "UH-" + row),
                Map.entry("receivedAt", Usulans.START.plusSeconds(row)),
                Map.entry("place", "Usulan!A" + row),
                Map.entry("contentHash", "hash-" + row),
                Map.entry("batch", batch),
                Map.entry("mediaType", "application/json"),
                Map.entry("payload", new byte[] {1}),
                Map.entry("problems", problems));
        return new ViewRecord(ViewRecord.REJECTED, 0, offset, 0, id.value(), Map.of(), Json.write(value));
    }

    private BatchStatus first() {
        return view.batches().named(FIRST).orElseThrow();
    }

    @Test
    void the_files_stand_newest_first_each_with_what_became_of_its_rows() {
        assertThat(view.batches().newest(0, 10)).extracting(BatchStatus::batch).containsExactly(SECOND, FIRST);
        assertThat(first().rows()).isEqualTo(new Conservation(Usulans.id(0).connector(), 10, 0, 2, 8, 0));
        assertThat(view.batches().newest(1, 10)).extracting(BatchStatus::batch).containsExactly(FIRST);
    }

    @Test
    void a_file_came_when_its_first_row_did_in_whatever_order_the_partitions_are_read() {
        String file = "c".repeat(64);
        view.projection().apply(List.of(received(21, file), received(22, file)));
        view.projection().apply(List.of(inPartition(1, received(20, file)), inPartition(1, received(23, file))));

        assertThat(view.batches().named(file).orElseThrow().receivedAt()).isEqualTo(Usulans.START.plusSeconds(20));
    }

    private static ViewRecord inPartition(int partition, ViewRecord record) {
        return new ViewRecord(
                record.topic(),
                partition,
                record.offset(),
                record.timestampMillis(),
                record.key(),
                record.headers(),
                record.value());
    }

    @Test
    void a_file_is_found_by_the_first_digits_that_fit_no_other_and_by_its_receipt_or_a_rows() {
        assertThat(view.batches().named("ababab")).contains(first());
        assertThat(view.batches().named("ab")).isEmpty();
        assertThat(view.batches().named("ffff")).isEmpty();
        assertThat(view.batches().ofReceipt("UH-11").map(BatchStatus::batch)).contains(SECOND);
        assertThat(view.batches().ofReceipt(first().receipt())).contains(first());
        assertThat(first().receipt()).isEqualTo(Receipts.ofFile(first().connector(), first().batch()));
        assertThat(view.batches().ofReceipt("UH-ALONE")).isEmpty();
    }

    @Test
    void the_problems_of_a_file_are_told_by_row_and_by_kind_and_never_another_files() {
        assertThat(view.batches().problemsAt(first(), "Usulan!A9"))
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.NOT_A_NUMBER, ProblemCode.MISSING_VALUE);
        assertThat(view.batches().problemsAt(first(), "Usulan!A11")).isEmpty();
        assertThat(view.batches().kinds(first()))
                .containsExactly(
                        new BatchProblem(ProblemCode.NOT_A_NUMBER, "volume", 2),
                        new BatchProblem(ProblemCode.MISSING_VALUE, "volume", 1));
    }

    @Test
    void the_refused_rows_come_in_the_files_order_and_can_be_narrowed_to_one_kind() {
        BatchProblem missing = new BatchProblem(ProblemCode.MISSING_VALUE, "volume", 0);

        assertThat(view.batches().rows(first(), null, 0, 10))
                .extracting(RejectedRecord::place)
                .containsExactly("Usulan!A2", "Usulan!A9");
        assertThat(view.batches().rows(first(), missing, 0, 10))
                .extracting(RejectedRecord::place)
                .containsExactly("Usulan!A9");
        assertThat(view.batches().rows(first(), null, 1, 10)).hasSize(1);
    }

    @Test
    void every_refused_row_is_handed_over_in_the_files_order() {
        view.projection().apply(List.of(received(100, FIRST), refused(3, 100, FIRST, "MISSING_VALUE")));
        List<String> places = new ArrayList<>();

        view.batches().each(first(), row -> places.add(row.place()));

        assertThat(places).containsExactly("Usulan!A2", "Usulan!A9", "Usulan!A100");
    }
}
