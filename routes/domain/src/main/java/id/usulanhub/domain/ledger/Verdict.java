package id.usulanhub.domain.ledger;

/**
 * What an event did to the state. Every node that folds the same ledger comes to the same verdict.
 *
 * @param kind what it did
 * @param why for a person; empty unless {@code CONFLICT}
 */
public record Verdict(Kind kind, String why) {

    /** The kinds of effect. */
    public enum Kind {
        /** It changed the state. */
        APPLIED,
        /** It says what the state says already: the same submission again. */
        DUPLICATE,
        /** The same event was folded before; nothing was done. */
        REPEATED,
        /** It rests on something that is no longer so; nothing was done, and people see it. */
        CONFLICT
    }

    public static final Verdict APPLIED = new Verdict(Kind.APPLIED, "");
    public static final Verdict DUPLICATE = new Verdict(Kind.DUPLICATE, "");
    public static final Verdict REPEATED = new Verdict(Kind.REPEATED, "");

    public static Verdict conflict(String why) {
        return new Verdict(Kind.CONFLICT, why);
    }
}
