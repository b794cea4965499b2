package id.usulanhub.connectorkit.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthTest {

    private static final List<String> SECRETS = List.of("lama", "kobo:ra:hasia");

    @Test
    void a_door_without_lock_opens_to_anyone() {
        assertThat(Auth.NONE.opens(FakeKnock.with(), List.of())).isTrue();
    }

    @Test
    void user_and_password_open_a_door_with_basic() {
        Auth auth = new Auth(Auth.Kind.BASIC, "", "pintu");

        assertThat(auth.opens(FakeKnock.with("authorization: basic a29ibzpyYTpoYXNpYQ=="), SECRETS))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic a29ibzpyYTpoYXNpYg==", "Basic !", "Basic ", "Bearer lama", "lama", "Basi"})
    void anything_else_does_not(String shown) {
        Auth auth = new Auth(Auth.Kind.BASIC, "", "pintu");

        assertThat(auth.opens(FakeKnock.with("Authorization: " + shown), SECRETS))
                .isFalse();
        assertThat(auth.opens(FakeKnock.with(), SECRETS)).isFalse();
    }

    @Test
    void a_token_opens_a_door_with_bearer() {
        Auth auth = new Auth(Auth.Kind.BEARER, "", "pintu");

        assertThat(auth.opens(FakeKnock.with("Authorization: Bearer lama"), SECRETS))
                .isTrue();
        assertThat(auth.opens(FakeKnock.with("Authorization: Bearer baru"), SECRETS))
                .isFalse();
        assertThat(auth.opens(FakeKnock.with("Authorization: Bearer lama"), List.of()))
                .isFalse();
    }

    @Test
    void a_header_of_its_own_and_a_value_in_the_address_open_theirs() {
        Auth header = new Auth(Auth.Kind.HEADER, "X-API-Key", "pintu");
        Auth query = new Auth(Auth.Kind.QUERY, "token", "pintu");
        Knock inAddress = new FakeKnock(Map.of(), Map.of("token", "lama"));

        assertThat(header.opens(FakeKnock.with("x-api-key: lama"), SECRETS)).isTrue();
        assertThat(header.opens(inAddress, SECRETS)).isFalse();
        assertThat(query.opens(inAddress, SECRETS)).isTrue();
        assertThat(query.opens(FakeKnock.with("token: lama"), SECRETS)).isFalse();
    }
}
