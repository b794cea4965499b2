package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.pipeline.flow.Written;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port: what the raw topic holds already, whichever node has written it. */
public interface Known {

    /**
     * Returns when everything is known that the topic holds now.
     *
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when that takes too long
     */
    void catchUp();

    /** The receipt of the newest record of each usulan, by the usulan's id; those without a record are left out. */
    Map<String, String> newest(Collection<String> usulan);

    /** Returns when these records are known. */
    void passed(List<Written> written);
}
