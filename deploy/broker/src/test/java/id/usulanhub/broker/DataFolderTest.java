package id.usulanhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final String CLUSTER = "MkU3OEVBNTcwNTJENDM2Qg";
    private static final String ANOTHER = "AAAAAAAAAAAAAAAAAAAAAQ";

    @TempDir
    private Path data;

    @Test
    void a_fresh_folder_is_formatted_once() throws IOException {
        DataFolder.format(data, CLUSTER);
        String first = meta();
        DataFolder.format(data, CLUSTER);

        assertThat(first).contains("cluster.id=" + CLUSTER, "node.id=1");
        assertThat(meta()).isEqualTo(first);
    }

    @Test
    void the_data_of_another_cluster_is_refused() throws IOException {
        DataFolder.format(data, CLUSTER);

        assertThatThrownBy(() -> DataFolder.format(data, ANOTHER))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Refusal.DATA))
                .hasMessageContaining(CLUSTER)
                .hasMessageContaining(ANOTHER);
    }

    @Test
    void what_was_half_formatted_when_it_was_killed_is_formatted_again() throws IOException {
        Path half = Files.createDirectories(data.resolve("formatting"));
        Files.writeString(half.resolve("bootstrap.checkpoint"), "half");
        Files.writeString(half.resolve("meta.properties"), "version=1\ncluster.id=" + ANOTHER);

        DataFolder.format(data, CLUSTER);

        assertThat(meta()).contains(CLUSTER);
        assertThat(half).doesNotExist();
    }

    @Test
    void a_folder_of_logs_with_nothing_in_it_is_formatted() throws IOException {
        Files.createDirectories(DataFolder.logs(data));

        DataFolder.format(data, CLUSTER);

        assertThat(meta()).contains(CLUSTER);
    }

    @Test
    void records_that_do_not_say_whose_they_are_are_never_formatted_over() throws IOException {
        Path topic = Files.createDirectories(DataFolder.logs(data).resolve("hub.ledger.event.v1-0"));

        assertThatThrownBy(() -> DataFolder.format(data, CLUSTER)).isInstanceOf(Refusal.class);
        assertThat(topic).exists();
    }

    @Test
    void a_folder_is_claimed_by_one() throws IOException {
        try (FileLock lock = DataFolder.lock(data)) {
            assertThat(lock.isValid()).isTrue();
            // Within one process the platform says it this way; between two the broker refuses, see BrokerMainIT.
            assertThatThrownBy(() -> DataFolder.lock(data)).isInstanceOf(OverlappingFileLockException.class);
        }
    }

    private String meta() throws IOException {
        return Files.readString(DataFolder.logs(data).resolve("meta.properties"));
    }
}
