package id.usulanhub.pipeline.replay;

import id.usulanhub.view.ReplayRun;

/**
 * What a replay did.
 *
 * @param plan what it found
 * @param run what became of its copies; null when it wrote none. Some may wait: they are normalised like all else
 */
public record ReplayResult(ReplayPlan plan, ReplayRun run) {}
