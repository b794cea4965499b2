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
    void who_is_refused_leaves_the_folder_to_the_hub_that_has_it() throws Exception {
        try (DataLock mine = DataLock.take(folder)) {
            assertThatThrownBy(() -> DataLock.take(mine.data().resolve("../" + folder.getFileName())))
                    .isInstanceOf(HubUnavailable.class);

            assertThat(anotherProcess()).isEqualTo(Another.REFUSED);
        }
        assertThat(anotherProcess()).isZero();
    }

    private int anotherProcess() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Another.class.getName(),
                        folder.toString())
                .inheritIO()
                .start()
                .waitFor();
    }

    /** A hub in a process of its own, which takes a folder and lets go of it. */
    static final class Another {

        static final int REFUSED = 7;

        private Another() {}

        public static void main(String[] folder) {
            try {
                DataLock.take(Path.of(folder[0])).close();
            } catch (HubUnavailable e) {
                System.exit(REFUSED);
            }
        }
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
