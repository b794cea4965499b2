package id.usulanhub.view;

import java.time.Instant;

/**
 * What became of the rows of one file.
 *
 * @param batch SHA-256 of the file
 * @param connector the connector that read it
 * @param receivedAt when its first row was stored
 * @param rows received = accepted + rejected + waiting + duplicates, of this file alone
 */
public record BatchStatus(String batch, String connector, Instant receivedAt, Conservation rows) {}
