package id.usulanhub.pipeline.audit;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The proof: what was received, what became of it, and what should not be.
 *
 * @param total of all connectors
 * @param connectors each connector's part, by name
 * @param lost received and read by the pipeline, but neither accepted nor rejected nor a duplicate; or accepted by SIPD
 *     and no longer there
 * @param duplicated records that met two fates
 * @param smuggled in the ledger without having been received as such; or in SIPD without being in a signed list
 * @param unresolved on the way to SIPD with an outcome that nobody knows
 */
public record AuditReport(
        Counts total,
        SortedMap<String, Counts> connectors,
        long lost,
        long duplicated,
        long smuggled,
        long unresolved) {

    /** What was received and what became of it; {@code received} is the sum of the others, always. */
    public record Counts(long received, long accepted, long rejected, long waiting, long duplicates) {

        static final Counts NONE = new Counts(0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    received + other.received,
                    accepted + other.accepted,
                    rejected + other.rejected,
                    waiting + other.waiting,
                    duplicates + other.duplicates);
        }
    }

    public AuditReport {
        connectors = new TreeMap<>(connectors);
    }

    /** Whether there is nothing that should not be. Records that wait are no fault. */
    public boolean clean() {
        return lost == 0 && duplicated == 0 && smuggled == 0 && unresolved == 0;
    }

    /** The line with which the commands end. */
    public String line() {
        return "received=" + total.received() + " accepted=" + total.accepted() + " rejected=" + total.rejected()
                + " waiting=" + total.waiting() + " duplicates=" + total.duplicates() + " lost=" + lost
                + " duplicated=" + duplicated + " smuggled=" + smuggled + " unresolved=" + unresolved;
    }
}
