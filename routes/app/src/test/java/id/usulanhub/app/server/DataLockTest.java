package id.usulanhub.app.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.client.HubUnavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir
    private Path folder;

    @Test
    void one_hub_alone_has_a_folder_until_it_lets_go() {
        try (DataLock mine = DataLock.take(folder)) {
            assertThat(mine.data()).isEqualTo(folder);
            assertThatThrownBy(() -> DataLock.take(folder))
                    .isInstanceOf(HubUnavailable.class)
                    .hasMessageContaining("Another hub uses this data folder");
        }

        DataLock.take(folder).close();
    }

    @Test
    void a_second_hub_touches_nothing_of_the_first() throws IOException {
        Path upload = Files.writeString(new DataFolder(folder).spool().resolve("import1.part"), "Siti");
        Path pid = Files.writeString(folder.resolve("hub.pid"), "1\n");
        DataLock first = DataLock.take(folder);

        assertThatThrownBy(() -> HubServer.start(folder, Map.of())).isInstanceOf(HubUnavailable.class);

        assertThat(upload).exists();
        assertThat(pid).hasContent("1");
        first.close();
    }
}
