package id.usulanhub.pipeline.replay;

import id.usulanhub.view.ReplayFilter;

/**
 * What is to be replayed, and how it is to be read.
 *
 * @param mapping {@code new} for the version that runs, {@code old} for the other one that was first seen last, or a version by its 12
 *     digits
 */
public record ReplayRequest(ReplayFilter filter, String mapping) {

    public static final String NEW = "new";
    public static final String OLD = "old";
}
