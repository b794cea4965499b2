package id.usulanhub.view;

/**
 * The law of conservation for one connector: {@code received = accepted + rejected + waiting + duplicates}.
 *
 * @param connector its name; empty for all connectors together
 * @param received records of the raw topic
 * @param accepted in the ledger as a new usulan or a revision
 * @param rejected with their problems
 * @param waiting not yet normalised
 * @param duplicates the same submission again
 */
public record Conservation(
        String connector, long received, long accepted, long rejected, long waiting, long duplicates) {

    /** What is missing (positive) or too much (negative); 0 as long as the law holds. */
    public long difference() {
        return received - accepted - rejected - waiting - duplicates;
    }

    /** Both together; the name is this one's. */
    Conservation plus(Conservation other) {
        return new Conservation(
                connector,
                received + other.received,
                accepted + other.accepted,
                rejected + other.rejected,
                waiting + other.waiting,
                duplicates + other.duplicates);
    }
}
