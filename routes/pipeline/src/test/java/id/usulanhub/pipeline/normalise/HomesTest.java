package id.usulanhub.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.usulan.Document;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class HomesTest {

    private final UsulanId usulan = new UsulanId("web-form:" + Samples.sourceKey(1));
    private final Homes homes = new Homes();

    @Test
    void a_new_usulan_has_no_home() {
        assertThat(homes.before(5, usulan)).isEmpty();
    }

    @Test
    void a_home_holds_for_the_records_behind_the_one_that_gave_it() {
        homes.put(5, usulan, in(Samples.SETU), 5);

        assertThat(homes.before(6, usulan)).contains(in(Samples.SETU));
        assertThat(homes.before(5, usulan)).isEmpty();
    }

    @Test
    void a_batch_that_is_read_again_finds_what_was_true_before_it() {
        homes.put(Homes.BEFORE_ALL, usulan, in(Samples.SETU), Homes.BEFORE_ALL);
        homes.put(5, usulan, in(Samples.CIKARANG), 5);
        homes.put(6, usulan, in(Samples.SETU), 6);

        assertThat(homes.before(5, usulan)).contains(in(Samples.SETU));
        assertThat(homes.before(6, usulan)).contains(in(Samples.CIKARANG));
        assertThat(homes.before(7, usulan)).contains(in(Samples.SETU));
    }

    @Test
    void putting_a_home_again_forgets_what_an_aborted_attempt_put_behind_it() {
        homes.put(5, usulan, in(Samples.CIKARANG), 5);
        homes.put(6, usulan, in(Samples.SETU), 6);

        homes.put(5, usulan, in(Samples.CIKARANG), 5);

        assertThat(homes.before(7, usulan)).contains(in(Samples.CIKARANG));
    }

    @Test
    void an_older_submission_is_known_as_older_wherever_the_usulan_lives() {
        homes.put(5, usulan, in(Samples.SETU), 5);
        homes.put(6, usulan, in(Samples.CIKARANG), 6);
        homes.put(7, usulan, in(Samples.CIKARANG), 6);

        assertThat(homes.haveNewer(5, usulan)).isTrue();
        assertThat(homes.haveNewer(6, usulan)).isFalse();
        assertThat(homes.haveNewer(9, usulan)).isFalse();
        assertThat(homes.haveNewer(0, new UsulanId("web-form:" + Samples.sourceKey(2))))
                .isFalse();
    }

    @Test
    void another_document_is_remembered_as_another_home_is() {
        Home first = new Home(Samples.SETU, new Document("a", "00", List.of()));
        Home second = new Home(Samples.SETU, new Document("b", "01", List.of("a")));
        homes.put(5, usulan, first, 5);
        homes.put(6, usulan, second, 6);

        assertThat(homes.before(6, usulan)).contains(first);
        assertThat(homes.before(7, usulan)).contains(second);
    }

    private static Home in(KodeWilayah kecamatan) {
        return new Home(kecamatan, null);
    }
}
