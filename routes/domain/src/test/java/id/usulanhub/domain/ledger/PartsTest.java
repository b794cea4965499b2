package id.usulanhub.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanDecided;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanWithdrawn;
import id.usulanhub.domain.usulan.Document;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.Usulan.Lampiran;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What is sent in parts is one, in whatever order the parts come. */
class PartsTest {

    private static final KodeWilayah KECAMATAN = new KodeWilayah("32.16.01");
    private static final UsulanId USULAN = Usulans.id(1);
    private static final Document FIRST = new Document("a", "00", List.of());

    private final InMemoryLedgerState state = new InMemoryLedgerState();
    private int told;

    private EventMeta meta() {
        return new EventMeta("e:" + told++, KECAMATAN, Usulans.TAHUN, Usulans.START.plusSeconds(told), "test");
    }

    private Verdict came(Document document, Lampiran... files) {
        Usulan usulan = Usulans.usulan(USULAN, KECAMATAN, told, Usulans.usul(10, 1));
        return Ledger.apply(state, new UsulanNormalised(meta(), Usulans.instance(usulan, document, files)));
    }

    private static Lampiran file(int number) {
        return new Lampiran(number + ".jpg", "%064x".formatted(number), 1, "image/jpeg");
    }

    private UsulanState usulan() {
        return state.usulan(KECAMATAN, USULAN).orElseThrow();
    }

    @Test
    void files_of_a_later_part_join_those_that_came_before() {
        came(FIRST, file(1));

        assertThat(came(FIRST, file(2))).isEqualTo(Verdict.APPLIED);
        assertThat(usulan().usulan().lampiran()).containsExactly(file(1), file(2));
    }

    @Test
    void a_part_that_brings_nothing_new_is_a_duplicate() {
        came(FIRST, file(1), file(2));

        assertThat(came(FIRST, file(2))).isEqualTo(Verdict.DUPLICATE);
        assertThat(came(FIRST)).isEqualTo(Verdict.DUPLICATE);
    }

    @Test
    void a_file_that_comes_late_takes_no_decision_back() {
        came(FIRST, file(1));
        Keputusan terima = new Keputusan(Tahap.KECAMATAN, Putusan.TERIMA, "", Rekomendasi.none());
        Ledger.apply(state, new UsulanDecided(meta(), USULAN, 1, terima));

        came(FIRST, file(2));

        assertThat(usulan().keputusan()).containsExactly(terima);
        assertThat(usulan().version()).isEqualTo(3);
    }

    @Test
    void a_file_that_comes_late_is_kept_and_brings_back_nothing_that_a_person_took_back() {
        came(FIRST, file(1));
        takenBack(1);

        assertThat(came(FIRST, file(2))).isEqualTo(Verdict.APPLIED);
        assertThat(usulan().withdrawn()).isTrue();
        assertThat(usulan().usulan().lampiran()).containsExactly(file(1), file(2));
        assertThat(came(FIRST, file(3))).isEqualTo(Verdict.APPLIED);
        assertThat(usulan().withdrawn()).isTrue();
        assertThat(came(FIRST)).isEqualTo(Verdict.DUPLICATE);
        assertThat(usulan().withdrawn()).isTrue();
    }

    @Test
    void an_edit_of_what_was_taken_back_comes_again_and_what_its_parts_bring_stands() {
        came(FIRST, file(1));
        takenBack(1);
        Document edit = new Document("b", "01", List.of("a"));

        assertThat(came(edit, file(2))).isEqualTo(Verdict.APPLIED);
        assertThat(came(edit, file(3))).isEqualTo(Verdict.APPLIED);

        assertThat(usulan().withdrawn()).isFalse();
        assertThat(usulan().usulan().lampiran()).containsExactly(file(2), file(3));
    }

    @Test
    void a_part_of_what_moved_away_brings_it_back() {
        came(FIRST, file(1));
        Ledger.apply(state, new UsulanWithdrawn(meta(), USULAN, "moved to 32.16.02"));

        assertThat(came(FIRST, file(2))).isEqualTo(Verdict.APPLIED);
        assertThat(usulan().withdrawn()).isFalse();
    }

    private void takenBack(long version) {
        assertThat(Ledger.apply(state, new UsulanWithdrawn(meta(), USULAN, "dua kali dikirim", version)))
                .isEqualTo(Verdict.APPLIED);
    }

    @Test
    void an_edit_has_the_files_that_it_came_with() {
        came(FIRST, file(1));

        came(new Document("b", "01", List.of("a")), file(2));

        assertThat(usulan().usulan().lampiran()).containsExactly(file(2));
    }

    @Property
    void in_whatever_order_parts_come_no_file_is_lost(@ForAll @Size(max = 8) Set<@IntRange(max = 5) Integer> numbers) {
        PartsTest anew = new PartsTest();
        numbers.forEach(number -> anew.came(FIRST, file(number), file(10 + number % 3)));

        numbers.forEach(number ->
                assertThat(anew.usulan().usulan().lampiran()).containsOnlyOnce(file(number), file(10 + number % 3)));
    }
}
