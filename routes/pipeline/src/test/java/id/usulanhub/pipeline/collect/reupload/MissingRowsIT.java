package id.usulanhub.pipeline.collect.reupload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.domain.reupload.Predecessor;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.flow.KafkaCluster;
import id.usulanhub.pipeline.flow.KafkaTest;
import id.usulanhub.pipeline.flow.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told of a file that leaves out rows of an earlier one, on a real broker. */
@KafkaTest
class MissingRowsIT extends ReuploadWorld {

    MissingRowsIT(KafkaCluster cluster) {
        super(cluster);
    }

    @Test
    void what_a_file_leaves_out_is_told_before_anything_of_it_is_stored_and_not_when_it_goes_on() throws IOException {
        String first = imported(file(lines(MORE_THAN_A_CHUNK)), Reuploads.FIND);
        assertThat(rows(first, MORE_THAN_A_CHUNK)).hasSize(MORE_THAN_A_CHUNK);
        Path shorter = file(lines(MORE_THAN_A_CHUNK - 1));
        Heard heard = new Heard(name);

        assertThatThrownBy(() -> importer.importFile(request(shorter, Reuploads.FIND), heard))
                .isInstanceOf(IllegalStateException.class);
        assertThat(heard.missing).singleElement().satisfies(missing -> {
            assertThat(missing.follows()).isEqualTo(first);
            assertThat(missing.removed()).isEqualTo(1);
            assertThat(missing.same()).isEqualTo(MORE_THAN_A_CHUNK - 1);
            assertThat(missing.nearest()).extracting(Predecessor::batch).containsExactly(first);
        });
        assertThat(cluster.committed(Topics.RAW))
                .filteredOn(row -> name.equals(row.headers().get("ce_source")))
                .hasSize(MORE_THAN_A_CHUNK);

        heard.goesOn = true;
        assertThatThrownBy(() -> importer.importFile(request(shorter, first), heard))
                .isInstanceOf(IllegalStateException.class);
        heard.missing.clear();
        assertThatThrownBy(() -> importer.importFile(request(shorter, Reuploads.FIND), heard))
                .isInstanceOf(IllegalStateException.class);
        assertThat(heard.missing).isEmpty();
    }

    /** Ends an import when it is told what is missing, or else after the next chunk. */
    private static final class Heard implements Importer.Progress {

        private final List<MissingRows> missing = new ArrayList<>();
        private final String connector;
        private boolean goesOn;

        Heard(String connector) {
            this.connector = connector;
        }

        @Override
        public void compared(String by, Reupload reupload) {
            assertThat(by).isEqualTo(connector);
            MissingRows.of(by, reupload).ifPresent(missing::add);
            if (!goesOn) {
                throw new IllegalStateException("a person has to say");
            }
        }

        @Override
        public void stored(long rows) {
            throw new IllegalStateException("the process dies");
        }
    }
}
