package id.usulanhub.view;

import java.time.Instant;

/**
 * One step in the story of an usulan.
 *
 * @param at by the hub's clock
 * @param stage collect, normalise, aggregate, verify or push
 * @param what the name of the step: {@code received}, {@code rejected}, or the type of the ledger's event
 * @param actor who did it, by a name that is not personal data; empty for what was received
 * @param outcome for a receipt its {@link Fate}; for an event of the ledger what it did: APPLIED, DUPLICATE, CONFLICT; for
 *     an item on its way to SIPD its state after the step
 * @param detail a decision and its reason, what SIPD said, why there was a conflict, the receipt; may be empty
 */
public record TimelineEntry(Instant at, String stage, String what, String actor, String outcome, String detail) {}
