package id.usulanhub.view;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;

/**
 * What stands of a received record now.
 *
 * @param outcome its usulan as the ledger has it, or the problems for which it is refused
 * @param decided whether an official has decided on the usulan: a revision asks him again
 */
public record Standing(Outcome<Usulan> outcome, boolean decided) {}
