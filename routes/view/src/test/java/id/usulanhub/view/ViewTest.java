package id.usulanhub.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.Usulans;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("view.db");
    }

    private static List<ViewRecord> three() {
        return List.of(
                Records.received(0, Usulans.id(0), "UH-0"),
                Records.received(1, Usulans.id(1), "UH-1"),
                Records.received(2, Usulans.id(2), "UH-2"));
    }

    @Test
    void a_view_that_is_opened_again_knows_how_far_it_had_read() {
        try (View view = View.open(file())) {
            view.projection().apply(three());
        }

        try (View view = View.open(file())) {
            assertThat(view.offsets().next(ViewRecord.RAW, 0)).isEqualTo(3);
            assertThat(view.intake().total().received()).isEqualTo(3);
        }
    }

    @Test
    void a_ranked_list_tells_of_each_usulan_how_much_it_lacks() {
        KodeWilayah key = new KodeWilayah("32.16.01");
        Usulan complete = Usulans.usulan(Usulans.id(0), key, 0, Usulans.usul(1_000_000, 1));
        Usulan lacking = lacking(Usulans.usulan(Usulans.id(1), key, 1, Usulans.usul(1_000_000, 2)));
        try (View view = View.open(file())) {
            view.projection().apply(Records.ledger(List.of(normalised(complete), normalised(lacking))));

            RankedQuery all = new RankedQuery(key, Usulans.TAHUN, Set.of(), 0, 10);
            assertThat(view.kecamatan().ranked(all).rows())
                    .extracting(RankedUsulan::kurang)
                    .containsExactly(0, 2);
        }
    }

    private static LedgerEvent normalised(Usulan usulan) {
        String raw = usulan.origin().rawId();
        return new LedgerEvent.UsulanNormalised(
                new EventMeta("n:" + raw, usulan.ledgerKey(), usulan.tahun(), Usulans.START, "normalise"), usulan);
    }

    private static Usulan lacking(Usulan usulan) {
        return new Usulan(
                usulan.id(),
                usulan.tahun(),
                usulan.origin(),
                usulan.lokasi(),
                usulan.pekerjaan(),
                usulan.usul(),
                usulan.pengusul(),
                usulan.atribut(),
                List.of(),
                Map.of(),
                List.of(
                        new Usulan.Kurang(Usulan.Kurang.Jenis.ATRIBUT, "keterdesakan"),
                        new Usulan.Kurang(Usulan.Kurang.Jenis.DOKUMEN, "foto kondisi")));
    }

    @Test
    void a_fault_in_the_middle_leaves_neither_rows_nor_offsets() {
        try (View view = View.open(file())) {
            assertThatThrownBy(() -> view.projection().apply(brokenAfter(three())))
                    .isInstanceOf(ViewException.class);

            assertThat(view.offsets().next(ViewRecord.RAW, 0)).isZero();
            assertThat(view.intake().total().received()).isZero();

            view.projection().apply(three());
            assertThat(view.intake().total().received()).isEqualTo(3);
        }
    }

    /** Hands out its records and fails where the next would be. */
    private static List<ViewRecord> brokenAfter(List<ViewRecord> records) {
        return new AbstractList<>() {
            @Override
            public ViewRecord get(int index) {
                if (index == records.size()) {
                    throw new ViewException("the disk is gone", new IOException());
                }
                return records.get(index);
            }

            @Override
            public int size() {
                return records.size() + 1;
            }
        };
    }

    @Test
    void a_file_that_is_no_view_is_begun_anew() throws IOException {
        Files.write(file(), "this is not a database, however long it is made".getBytes(StandardCharsets.UTF_8));

        try (View view = View.open(file())) {
            view.projection().apply(three());

            assertThat(view.intake().total().received()).isEqualTo(3);
        }
    }

    @Test
    void a_view_of_another_form_is_begun_anew() {
        try (View view = View.open(file())) {
            view.projection().apply(three());
        }
        try (Session other = Database.writer(file())) {
            other.run("PRAGMA user_version = 7");
        }

        try (View view = View.open(file())) {
            assertThat(view.offsets().next(ViewRecord.RAW, 0)).isZero();
        }
    }

    @Test
    void a_view_that_forgets_reads_the_same_again() {
        try (View view = View.open(file())) {
            view.projection().apply(three());

            view.projection().forget();

            assertThat(view.offsets().next(ViewRecord.RAW, 0)).isZero();
            assertThat(view.intake().total().received()).isZero();
            view.projection().apply(three());
            assertThat(view.intake().total().received()).isEqualTo(3);
        }
    }

    @Test
    void a_damaged_file_is_begun_anew() throws IOException {
        try (View view = View.open(file())) {
            view.projection().apply(three());
        }
        byte[] bytes = Files.readAllBytes(file());
        java.util.Arrays.fill(bytes, bytes.length / 4, bytes.length, (byte) 0x5a);
        Files.write(file(), bytes);

        try (View view = View.open(file())) {
            assertThat(view.offsets().next(ViewRecord.RAW, 0)).isZero();
        }
    }

    @Test
    void a_record_that_cannot_be_read_is_noted_and_does_not_hold_up_the_others() {
        ViewRecord broken = new ViewRecord(ViewRecord.LEDGER, 0, 0, 0, "32.16.01", Map.of(), new byte[] {'{'});
        ViewRecord bare = new ViewRecord(ViewRecord.RAW, 1, 0, 0, "web-form:x", Map.of(), new byte[0]);
        try (View view = View.open(file())) {
            view.projection().apply(List.of(three().get(0), broken, three().get(1), bare));

            assertThat(view.intake().total().received()).isEqualTo(2);
            assertThat(view.intake().unreadable(10))
                    .extracting(Unreadable::topic)
                    .containsExactly(ViewRecord.RAW, ViewRecord.LEDGER);
            assertThat(view.offsets().next(ViewRecord.LEDGER, 0)).isEqualTo(1);
        }
    }

    @Test
    void whoever_waits_for_an_offset_goes_on_when_it_is_in_the_view() throws Exception {
        try (View view = View.open(file())) {
            CompletableFuture<Boolean> passed = CompletableFuture.supplyAsync(() -> waits(view, 2, LONG));

            view.projection().apply(three());

            assertThat(passed.get()).isTrue();
            assertThat(view.intake().total().received()).isEqualTo(3);
        }
    }

    @Test
    void whoever_waits_in_vain_is_told() {
        try (View view = View.open(file())) {
            view.projection().apply(three());

            assertThat(waits(view, 3, Duration.ofMillis(20))).isFalse();
        }
    }

    private static boolean waits(View view, long offset, Duration atMost) {
        try {
            return view.offsets().awaitPassed(ViewRecord.RAW, 0, offset, atMost);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
