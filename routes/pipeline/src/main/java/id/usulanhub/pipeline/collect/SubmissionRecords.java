package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Receipts;
import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The raw records of one submission: one, or as many as its connector finds usulan in it, all with one receipt. */
public final class SubmissionRecords {

    private static final int KEY = 32;

    private SubmissionRecords() {}

    /** @return what keeps the submission from being read at all; nothing of it is to be stored then */
    public static Outcome<List<Received>> of(Connector connector, Submission submission, Instant at) {
        return connector.split(submission.mediaType(), submission.body()).map(parts -> received(submission, parts, at));
    }

    /**
     * The record of a submission that cannot be read, which nobody would send again: it is stored all the same, and
     * refused by the next stage.
     *
     * @param id what the source calls it; it stands in the record as a hash
     */
    public static Received unreadable(Submission submission, String id, Instant at) {
        String key = Sha256.hex(id.getBytes(StandardCharsets.UTF_8)).substring(0, KEY);
        return received(submission, List.of(new Part(key, "", id)), at).getFirst();
    }

    /** The receipt is that of the first part: the sender sent one thing, and holds one. */
    private static List<Received> received(Submission submission, List<Part> split, Instant at) {
        String contentHash = Sha256.hex(submission.body());
        String receipt = receipt(submission, split.getFirst().sourceKey(), contentHash);
        return split.stream()
                .map(part -> new Received(
                        submission.connector(),
                        part.sourceKey(),
                        receipt,
                        at,
                        part.place(),
                        submission.mediaType(),
                        contentHash,
                        "",
                        submission.body()))
                .toList();
    }

    /** A source that names its deliveries may write the same one anew when it sends it again. */
    private static String receipt(Submission submission, String sourceKey, String contentHash) {
        return submission.deliveryId().isEmpty()
                ? Receipts.of(submission.connector(), sourceKey, contentHash)
                : Receipts.of(submission.connector(), "delivery", submission.deliveryId());
    }
}
