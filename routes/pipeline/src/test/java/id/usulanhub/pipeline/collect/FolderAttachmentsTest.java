package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderAttachmentsTest extends AttachmentsContract {

    @TempDir
    Path folder;

    @Override
    Attachments attachments() {
        return new FolderAttachments(folder);
    }

    @Override
    long kept() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void what_was_kept_is_found_after_a_restart() throws IOException {
        the_same_file_again_changes_nothing();

        try (Stream<Path> all = Files.walk(folder)) {
            Path kept = all.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(new FolderAttachments(folder).open(kept.getFileName().toString()))
                    .isPresent();
        }
    }
}
