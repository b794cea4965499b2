package id.usulanhub.view;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Instance;
import id.usulanhub.domain.ledger.EventMeta;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import id.usulanhub.domain.ledger.Usulans;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstanceQueriesTest {

    private static final UsulanId USULAN = Usulans.id(1);
    private static final KodeWilayah KECAMATAN = new KodeWilayah("32.16.01");

    @TempDir
    Path folder;

    private View view;
    private long told;

    @BeforeEach
    void open() {
        view = View.open(folder.resolve("view.db"));
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void files_of_all_parts_are_known_once() {
        came(new Instance("a", "a", List.of(), "f", "", "<d/>", List.of(file(1))));
        came(new Instance("a", "a", List.of(), "f", "", "<d/>", List.of(file(1), file(2))));

        assertThat(known("a").files()).containsExactlyInAnyOrder(file(1), file(2));
        assertThat(view.instances().find(USULAN.connector(), "b")).isEmpty();
        assertThat(view.instances().find("lain", "a")).isEmpty();
    }

    @Test
    void what_comes_with_other_words_changes_nothing() {
        Instance first = new Instance("a", "a", List.of(), "f", "", "<d/>", List.of());
        came(first);
        came(new Instance("a", "a", List.of(), "f", "", "<other/>", List.of(file(1))));

        assertThat(known("a")).isEqualTo(new KnownInstance("a", List.of(), first.sha256(), false, false, List.of()));
    }

    @Test
    void an_edit_replaces_what_it_names() {
        came(new Instance("a", "a", List.of(), "f", "", "<d/>", List.of()));
        came(new Instance("b", "a", List.of("a"), "f", "", "<d>b</d>", List.of()));

        assertThat(known("a").replaced()).isTrue();
        assertThat(known("b").replaced()).isFalse();
        assertThat(known("b").root()).isEqualTo("a");
    }

    @Test
    void whether_its_usulan_was_withdrawn_is_known() {
        came(new Instance("a", "a", List.of(), "f", "", "<d/>", List.of()));
        assertThat(known("a").withdrawn()).isFalse();
        ledger(new UsulanNormalised(meta(), Usulans.usulan(USULAN, KECAMATAN, 0, Usulans.usul(1, 1))));
        assertThat(known("a").withdrawn()).isFalse();

        ledger(new UsulanWithdrawn(meta(), USULAN, "ganda"));

        assertThat(known("a").withdrawn()).isTrue();
    }

    private KnownInstance known(String id) {
        return view.instances().find(USULAN.connector(), id).orElseThrow();
    }

    private void came(Instance instance) {
        ViewRecord bare = Records.received(told++, USULAN, "UH-1");
        Map<String, String> headers = new HashMap<>(bare.headers());
        headers.put("content-type", Instance.MEDIA_TYPE);
        view.projection()
                .apply(List.of(new ViewRecord(
                        bare.topic(),
                        bare.partition(),
                        bare.offset(),
                        bare.timestampMillis(),
                        bare.key(),
                        headers,
                        instance.write())));
    }

    private long events;

    private EventMeta meta() {
        return new EventMeta("e:" + events, KECAMATAN, Usulans.TAHUN, Usulans.START, "test");
    }

    private void ledger(LedgerEvent event) {
        view.projection().apply(List.of(Records.ledger(0, events++, event)));
    }

    private static Instance.File file(int number) {
        return new Instance.File(number + ".jpg", "%064x".formatted(number), 1, "image/jpeg");
    }
}
