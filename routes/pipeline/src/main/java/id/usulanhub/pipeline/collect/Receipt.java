package id.usulanhub.pipeline.collect;

import java.time.Instant;

/**
 * What the sender holds: the hub has the submission on disk. It says nothing yet of whether it is right.
 *
 * @param id the same for the same bytes from the same source, however often they are sent
 */
public record Receipt(String id, String connector, Instant receivedAt) {}
