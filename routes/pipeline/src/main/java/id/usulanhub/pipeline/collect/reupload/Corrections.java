package id.usulanhub.pipeline.collect.reupload;

import id.usulanhub.domain.reupload.RowChange;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.LeftBehind;
import java.util.List;
import java.util.Map;

/** Port: what people see of a file that corrects another, or was corrected itself. */
public interface Corrections {

    /**
     * Returns when all that is stored now can be seen.
     *
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when that takes too long
     */
    void catchUp();

    /**
     * A stored file beside those before and after it.
     *
     * @param reupload the file beside the one that it follows
     * @param followers SHA-256 of the files that follow it, the earliest first; more than one were in flight together
     * @param left of the rows that were removed what stands of their usulan, by the row; a row that became none is not in it
     */
    record Corrected(Reupload reupload, List<String> followers, Map<RowChange, LeftBehind> left) {

        public Corrected {
            followers = List.copyOf(followers);
            left = Map.copyOf(left);
        }

        /** The usulan that may be taken back because the file no longer names them. */
        public List<LeftBehind> withdrawable() {
            return left.values().stream()
                    .filter(each -> each.canBeWithdrawn(reupload.follows()))
                    .toList();
        }
    }

    /** @throws id.usulanhub.pipeline.flow.BrokerUnavailable when Kafka does not answer */
    Corrected of(BatchStatus batch);
}
