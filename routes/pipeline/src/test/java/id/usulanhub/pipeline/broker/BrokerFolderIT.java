package id.usulanhub.pipeline.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.pipeline.broker.BrokerStatus.State;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.pipeline.flow.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A data folder that a broker cannot have, or not yet. */
class BrokerFolderIT {
    private final Path data = TestBroker.freshFolder();

    @Test
    void a_folder_that_another_broker_has_is_waited_for() {
        BrokerProcess orphan = TestBroker.start(data);
        var successor = CompletableFuture.supplyAsync(() -> TestBroker.start(data));
        Until.holds("it is said why it waits", () -> lastWords().contains("another broker has the data folder"));

        orphan.close();

        try (BrokerProcess broker = successor.join()) {
            assertThat(broker.status().state()).isEqualTo(State.READY);
        }
    }

    @Test
    void the_data_of_another_cluster_is_refused_with_the_reason() throws IOException {
        TestBroker.start(data).close();
        Files.writeString(data.resolve("cluster.id"), "MkU3OEVBNTcwNTJENDM2Qg");

        assertThatThrownBy(() -> TestBroker.start(data))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageContaining("belongs to cluster");
    }

    private String lastWords() {
        return BrokerFolder.open(new BrokerSettings(TestBroker.lib(), data, 0, true))
                .lastWords();
    }
}
