package id.usulanhub.pipeline.collect.sync;

import id.usulanhub.codec.Change;
import id.usulanhub.pipeline.flow.Written;
import java.util.List;
import java.util.Map;

/** What is known of changes that came before. */
public interface Changes {

    /** The changes of one usulan in the order in which they were stored. @param root what its client calls it */
    List<Change> story(String connector, String root);

    /** Whether a person has taken the usulan back. */
    boolean isTakenBack(String connector, String root);

    /**
     * Waits until all that was stored before this call is known.
     *
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when that takes too long
     */
    void catchUp();

    /** For each partition of the raw topic the offset up to which all is known; it goes back when the view is built anew. */
    Map<Integer, Long> positions();

    /** Waits until these records are known. */
    void passed(List<Written> written);
}
