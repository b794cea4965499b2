package id.usulanhub.view;

import java.time.Instant;

/**
 * What one replay has done so far.
 *
 * @param job its name
 * @param mapping the version of the connector that its copies are read by
 * @param at when its first copy was written
 * @param copies how many it wrote; the sum of the others
 * @param accepted in the ledger as a new usulan or a revision
 * @param duplicates the ledger said the same already
 * @param rejected with their problems
 * @param superseded not taken, because something newer of the usulan came in between
 * @param waiting not yet normalised
 */
public record ReplayRun(
        String job,
        String mapping,
        Instant at,
        long copies,
        long accepted,
        long duplicates,
        long rejected,
        long superseded,
        long waiting) {}
