package id.usulanhub.console;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerEvent.PaguSet;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanDecided;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.view.KecamatanOverview;
import id.usulanhub.view.RankedQuery;
import id.usulanhub.view.RankedUsulan;
import id.usulanhub.view.View;
import id.usulanhub.view.ViewRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages read of the real view, on the example kabupaten. */
class ViewReadingsTest {

    @TempDir
    private Path folder;

    private View view;
    private Readings readings;

    @BeforeEach
    void fold_the_example() {
        view = View.open(folder.resolve("view.db"));
        readings = new ViewReadings(view);
        List<ViewRecord> records = new ArrayList<>();
        for (KodeWilayah kecamatan : List.of(Example.SETU, Example.CIKARANG)) {
            events(kecamatan).forEach(event -> records.add(record(records.size(), event)));
        }
        view.projection().apply(records);
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void an_overview_holds_what_lies_within_the_scope_and_nothing_else() {
        assertThat(readings.kecamatan(Example.KABUPATEN, Example.TAHUN))
                .extracting(KecamatanOverview::kecamatan)
                .containsExactly(Example.SETU, Example.CIKARANG);
        assertThat(readings.kecamatan(Example.SETU, Example.TAHUN))
                .extracting(KecamatanOverview::kecamatan)
                .containsExactly(Example.SETU);
    }

    @Test
    void an_usulan_is_found_within_the_scope_only() {
        var id = Example.id(Example.SETU, 1);

        assertThat(readings.home(id)).contains(Example.SETU);
        assertThat(readings.usulan(id, Example.SETU)).isPresent();
        assertThat(readings.usulan(id, Example.CIKARANG)).isEmpty();
    }

    @Test
    void a_ranked_list_is_of_its_kecamatan_and_can_be_narrowed() {
        assertThat(ranked(Set.of()))
                .hasSize(12)
                .allMatch(row -> row.id().value().contains("321605"));
        assertThat(ranked(Set.of(Status.TOLAK))).hasSize(2).allMatch(row -> row.urutan() == null);
        assertThat(readings.planning(Example.SETU, Example.TAHUN).usulan()).hasSize(12);
    }

    private List<RankedUsulan> ranked(Set<Status> status) {
        return readings.ranked(new RankedQuery(Example.SETU, Example.TAHUN, status, 0, 50))
                .rows();
    }

    private static List<LedgerEvent> events(KodeWilayah kecamatan) {
        List<LedgerEvent> events = new ArrayList<>();
        events.add(new PaguSet(meta("p:", kecamatan, 0), Example.PAGU, "SK"));
        Example.usulan(kecamatan).forEach(state -> {
            var usulan = state.usulan();
            events.add(new UsulanNormalised(meta("u:", kecamatan, events.size()), usulan));
            state.keputusan()
                    .forEach(k ->
                            events.add(new UsulanDecided(meta("d:", kecamatan, events.size()), usulan.id(), 1, k)));
        });
        return events;
    }

    private static EventMeta meta(String kind, KodeWilayah kecamatan, int number) {
        return new EventMeta(kind + kecamatan + "-" + number, kecamatan, Example.TAHUN, Example.NOW, "test");
    }

    private static ViewRecord record(int offset, LedgerEvent event) {
        return new ViewRecord(
                ViewRecord.LEDGER,
                0,
                offset,
                Example.NOW.toEpochMilli(),
                event.meta().key().value(),
                Map.of(),
                Json.writeEvent(event));
    }
}
