package id.usulanhub.pipeline.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.Samples;
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
        homes.put(5, usulan, Samples.SETU);

        assertThat(homes.before(6, usulan)).contains(Samples.SETU);
        assertThat(homes.before(5, usulan)).isEmpty();
    }

    @Test
    void a_batch_that_is_read_again_finds_what_was_true_before_it() {
        homes.put(Homes.BEFORE_ALL, usulan, Samples.SETU);
        homes.put(5, usulan, Samples.CIKARANG);
        homes.put(6, usulan, Samples.SETU);

        assertThat(homes.before(5, usulan)).contains(Samples.SETU);
        assertThat(homes.before(6, usulan)).contains(Samples.CIKARANG);
        assertThat(homes.before(7, usulan)).contains(Samples.SETU);
    }

    @Test
    void putting_a_home_again_forgets_what_an_aborted_attempt_put_behind_it() {
        homes.put(5, usulan, Samples.CIKARANG);
        homes.put(6, usulan, Samples.SETU);

        homes.put(5, usulan, Samples.CIKARANG);

        assertThat(homes.before(7, usulan)).contains(Samples.CIKARANG);
    }
}
