package id.usulanhub.pipeline.replay;

/**
 * How far a replay is.
 *
 * @param looked how many records were looked at
 * @param of how many there are
 * @param copied how many copies were written
 */
public record ReplayProgress(long looked, long of, long copied) {}
