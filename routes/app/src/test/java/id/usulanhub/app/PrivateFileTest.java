package id.usulanhub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {

    @TempDir
    private Path folder;

    @Test
    void what_others_might_read_before_they_may_not_read_afterwards() throws IOException {
        Path file = Files.writeString(folder.resolve("akun"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        PrivateFile.write(file, new byte[] {'n'});

        assertThat(file).hasContent("n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void what_cannot_be_put_in_its_place_leaves_nothing_beside_it() throws IOException {
        Path place = Files.createDirectories(folder.resolve("akun/full")).getParent();

        assertThatThrownBy(() -> PrivateFile.write(place, new byte[1])).isInstanceOf(IOException.class);

        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
    }
}
