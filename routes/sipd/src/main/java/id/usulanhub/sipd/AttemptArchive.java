package id.usulanhub.sipd;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushRequest;
import id.usulanhub.sipd.WireResult.Answer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;

/**
 * Keeps the bytes of each attempt, on disk before anything is concluded from them:
 * {@code <folder>/<tahun>/<kecamatan>/<attempt>.request.json} and {@code .answer.txt}. Headers that carry secrets are not
 * kept, and a secret that the target sends back is blotted out.
 */
final class AttemptArchive {

    private static final Pattern ATTEMPT_ID = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final Path folder;

    AttemptArchive(Path folder) {
        this.folder = folder;
    }

    /** Keeps what will be sent. */
    void request(PushRequest request) throws IOException {
        write(place(request, ".request.json"), request.body());
    }

    /** Keeps what came back, and returns the SHA-256 of the file, hexadecimal. */
    String answer(PushRequest request, Answer answer, String secret) throws IOException {
        String kept = secret.isEmpty() ? text(answer) : text(answer).replace(secret, "***");
        byte[] bytes = kept.getBytes(StandardCharsets.ISO_8859_1);
        write(place(request, ".answer.txt"), bytes);
        return Sha256.hex(bytes);
    }

    /** ISO 8859-1 gives each byte one character, so that whatever came is kept as it came. */
    private static String text(Answer answer) {
        String mediaType = answer.headers().firstValue("content-type").orElse("");
        String retryAfter = answer.headers().firstValue("retry-after").orElse("");
        return "HTTP " + answer.status() + "\ncontent-type: " + mediaType + "\nretry-after: " + retryAfter + "\n\n"
                + new String(answer.body(), StandardCharsets.ISO_8859_1);
    }

    private Path place(PushRequest request, String suffix) {
        if (!ATTEMPT_ID.matcher(request.attemptId()).matches()) {
            throw new IllegalArgumentException("not an attempt id: " + request.attemptId());
        }
        ListRef list = request.list();
        return folder.resolve(Integer.toString(list.tahun()))
                .resolve(list.kecamatan().value())
                .resolve(request.attemptId() + suffix);
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }
}
