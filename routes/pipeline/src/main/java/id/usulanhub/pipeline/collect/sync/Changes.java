package id.usulanhub.pipeline.collect.sync;

import id.usulanhub.codec.Change;
import id.usulanhub.pipeline.flow.Written;
import java.util.List;

/** What is known of changes that came before. */
public interface Changes {

    /** The changes of one usulan in the order in which they were stored. @param root what its client calls it */
    List<Change> story(String connector, String root);

    /** Whether officials have withdrawn the usulan. */
    boolean isWithdrawn(String connector, String root);

    /**
     * Waits until all that was stored before this call is known.
     *
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when that takes too long
     */
    void catchUp();

    /** Waits until these records are known. */
    void passed(List<Written> written);
}
