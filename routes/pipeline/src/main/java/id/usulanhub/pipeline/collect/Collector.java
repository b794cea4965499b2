package id.usulanhub.pipeline.collect;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import java.util.List;

/** The way in for single submissions, whatever the door. */
public interface Collector {

    /**
     * Stores one submission. Returns only when Kafka has it on disk.
     *
     * @return the receipt; or CONNECTOR_UNKNOWN, PAYLOAD_MALFORMED with the place, PAYLOAD_TOO_LARGE
     * @throws id.usulanhub.pipeline.flow.BrokerUnavailable when it could not be stored now; nothing was promised, and
     *     sending the same again is safe
     */
    Outcome<Receipt> collect(Submission submission);

    /** What keeps a submission from becoming an usulan, also one that was stored long ago; nothing is stored. */
    List<Problem> check(Submission submission);
}
