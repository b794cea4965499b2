package id.usulanhub.connectorkit.check;

import id.usulanhub.connectorkit.Finding;
import java.util.List;
import java.util.Map;

/** One thing that a connector's folder must keep. */
public interface Rule {

    /** As findings and waivers name it; it never changes. */
    String id();

    /** The level that a folder does not reach while this rule complains. */
    Level level();

    /** Everything in the folder that breaks the rule; empty when it keeps it. */
    List<Finding> findings(Subject subject);

    /**
     * What would mend it without a person, where that can be done: the new content of files, by their path in the
     * folder.
     */
    default Map<String, byte[]> mend(Subject subject) {
        return Map.of();
    }

    /** A finding of this rule on a file as a whole. */
    default Finding finding(Subject subject, String file, String message, String fix) {
        return new Finding(subject.name() + "/" + file, 0, id(), message, fix);
    }
}
