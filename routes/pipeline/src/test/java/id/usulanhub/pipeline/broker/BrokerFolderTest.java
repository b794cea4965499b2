package id.usulanhub.pipeline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerFolderTest {
    @TempDir
    private Path temporary;

    @Test
    void a_folder_that_is_emptied_is_refused_unless_that_is_wanted() {
        assertThatThrownBy(() -> BrokerFolder.open(settings(false)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(temporary.getFileName().toString());
        assertThat(BrokerFolder.open(settings(true)).data()).exists();
    }

    @Test
    void the_cluster_has_one_name_for_ever() {
        String first = BrokerFolder.open(settings(true)).clusterId();

        assertThat(first).hasSize(22);
        assertThat(BrokerFolder.open(settings(true)).clusterId()).isEqualTo(first);
    }

    @Test
    void the_port_is_remembered_and_a_spoilt_one_is_forgotten() throws IOException {
        BrokerFolder folder = BrokerFolder.open(settings(true));
        assertThat(folder.port()).isEmpty();

        folder.remember(20_001);

        assertThat(folder.port()).contains(20_001);
        Files.writeString(folder.data().resolve("port"), "soon");
        assertThat(folder.port()).isEmpty();
    }

    @Test
    void the_last_line_says_why() throws IOException {
        BrokerFolder folder = BrokerFolder.open(settings(true));
        assertThat(folder.lastWords()).isEqualTo("it said nothing");

        Files.writeString(folder.output(), "WARNING\nthe data belongs to another cluster\n");

        assertThat(folder.lastWords()).isEqualTo("the data belongs to another cluster");
    }

    private BrokerSettings settings(boolean temporaryAllowed) {
        return new BrokerSettings(temporary, temporary.resolve("broker"), 0, temporaryAllowed);
    }
}
