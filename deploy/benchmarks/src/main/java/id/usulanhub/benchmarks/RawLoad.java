package id.usulanhub.benchmarks;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.ChunkedWriter;
import id.usulanhub.pipeline.flow.KafkaSettings;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fills the raw topic with the web form's example submissions, again and again under new ids. */
final class RawLoad {
    private static final String CONNECTOR = "web-form";
    private static final int CHUNK = 2_000;
    private static final int SOURCE_KEY = 32;

    private final List<String> bodies;

    RawLoad() throws IOException {
        Path example = Packaged.EXAMPLE.resolve("web-form/gelombang-1.jsonl");
        bodies = Files.readAllLines(example);
    }

    /** @param records how many to write */
    void into(KafkaSettings kafka, int records) {
        try (ChunkedWriter writer =
                ChunkedWriter.open(kafka, "bench-load", new ChunkedWriter.Progress("bench-load", Topics.RAW))) {
            List<Message> chunk = new ArrayList<>(CHUNK);
            for (int i = 0; i < records; i++) {
                chunk.add(message(i));
                if (chunk.size() == CHUNK || i == records - 1) {
                    writer.write(chunk);
                    chunk.clear();
                }
            }
        }
    }

    private Message message(int number) {
        byte[] body = bodies.get(number % bodies.size()).getBytes(StandardCharsets.UTF_8);
        String sourceKey =
                Sha256.hex(("bench-" + number).getBytes(StandardCharsets.UTF_8)).substring(0, SOURCE_KEY);
        return RawRecords.message(new Received(
                CONNECTOR,
                sourceKey,
                "UH-" + number,
                Instant.EPOCH,
                "",
                "application/json",
                Sha256.hex(body),
                "",
                body));
    }
}
