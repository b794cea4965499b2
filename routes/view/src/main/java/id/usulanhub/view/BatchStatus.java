package id.usulanhub.view;

import java.time.Instant;

/**
 * What became of the rows of one file.
 *
 * @param batch SHA-256 of the file
 * @param connector the connector that read it
 * @param receipt what the file's sender holds
 * @param receivedAt when its first row was stored
 * @param rows received = accepted + rejected + waiting + duplicates, of this file alone
 */
public record BatchStatus(String batch, String connector, String receipt, Instant receivedAt, Conservation rows) {}
