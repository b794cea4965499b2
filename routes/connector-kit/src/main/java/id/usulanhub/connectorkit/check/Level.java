package id.usulanhub.connectorkit.check;

import java.util.Locale;

/** How good a connector is, and which level a rule belongs to: a level is reached when none of its rules complains. */
public enum Level {
    /** It loads, and its cases come out as written. */
    BRONZE,
    /** It is tried with good and bad cases, and says to senders what to send. */
    SILVER,
    /** Every field is tried both ways, and its tables are up to date. */
    GOLD;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
