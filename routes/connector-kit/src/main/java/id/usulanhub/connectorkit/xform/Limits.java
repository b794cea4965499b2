package id.usulanhub.connectorkit.xform;

import java.math.BigDecimal;

/** Limits of a number as people read them, in any language. */
final class Limits {

    private Limits() {}

    /** {@code 1 - 5}, {@code ≥ 1}, {@code ≤ 5}; empty where there is no limit. A limit that is null is none. */
    static String shown(BigDecimal min, BigDecimal maks) {
        if (min != null && maks != null) {
            return min.toPlainString() + " - " + maks.toPlainString();
        }
        return min != null ? "≥ " + min.toPlainString() : maks != null ? "≤ " + maks.toPlainString() : "";
    }
}
