package id.usulanhub.pipeline.collect;

/**
 * What a copy in the raw topic says of itself: it was not received, a replay wrote it.
 *
 * @param of the record that it is a copy of: {@code partition-offset}
 * @param mapping the version of the connector that it is to be read by
 * @param job which replay wrote it
 */
public record Replay(String of, String mapping, String job) {}
