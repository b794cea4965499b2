package id.usulanhub.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("keys").resolve("list-signing.jwk");
    }

    private SigningKey open() throws IOException {
        return KeyFile.openOrCreate(file(), new SecureRandom());
    }

    @Test
    void the_key_of_the_first_start_is_the_key_of_every_start() throws IOException {
        SigningKey first = open();

        assertThat(open()).isEqualTo(first);
        assertThat(first.toString()).isEqualTo("SigningKey[" + first.kid() + "]");
    }

    @Test
    void only_its_owner_may_read_it() throws IOException {
        open();

        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        try (var files = Files.list(file().getParent())) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void a_key_that_others_may_read_is_refused() throws IOException {
        open();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(this::open).isInstanceOf(IOException.class).hasMessageContaining("chmod 600");
    }

    @Test
    void a_file_that_is_no_key_is_refused_without_quoting_it() throws IOException {
        open();
        Files.writeString(file(), "{\"kty\":\"OKP\",\"d\":\"secret\"}");

        assertThatThrownBy(this::open)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not an Ed25519 JWK")
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
