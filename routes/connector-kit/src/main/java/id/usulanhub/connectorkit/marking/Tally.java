package id.usulanhub.connectorkit.marking;

/**
 * What became of the rows of one file, for its summary.
 *
 * @param receipt the file's
 * @param receivedAt as people read it
 * @param sha256 of the file, hexadecimal
 * @param received rows = accepted + rejected + waiting + duplicates
 */
public record Tally(
        String receipt,
        String receivedAt,
        String sha256,
        long received,
        long accepted,
        long rejected,
        long waiting,
        long duplicates) {}
