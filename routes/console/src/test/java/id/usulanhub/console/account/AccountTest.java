package id.usulanhub.console.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.console.Example;
import id.usulanhub.domain.wilayah.KodeWilayah;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccountTest {

    @Test
    void a_verifikator_without_a_kecamatan_is_refused() {
        assertThatThrownBy(() -> account(Role.VERIFIKATOR, null)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPERATOR", "BAPPEDA"})
    void another_role_with_a_kecamatan_is_refused(Role role) {
        assertThatThrownBy(() -> account(role, Example.SETU)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_verifikator_of_a_whole_kabupaten_is_refused() {
        assertThatThrownBy(() -> account(Role.VERIFIKATOR, Example.KABUPATEN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_verifikator_sees_the_desa_of_his_kecamatan_but_not_the_kabupaten_above_it() {
        Account account = account(Role.VERIFIKATOR, Example.SETU);

        assertThat(account.sees(new KodeWilayah("32.16.05.2001"))).isTrue();
        assertThat(account.sees(Example.KABUPATEN)).isFalse();
    }

    @Test
    void the_hash_of_the_password_is_not_written_out() {
        assertThat(account(Role.OPERATOR, null)).asString().doesNotContain("hash");
    }

    private static Account account(Role role, KodeWilayah scope) {
        return new Account("someone", "Someone", role, scope, "hash");
    }
}
