package id.usulanhub.console.text;

import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.push.PushState;

/** The tone of a state, as a class of the stylesheet; the state itself is always written in words beside it. */
public final class Tones {

    private static final String PLAIN = "plain";
    private static final String INFO = "info";
    private static final String GOOD = "good";
    private static final String WARN = "warn";
    private static final String BAD = "bad";

    public String of(Status status) {
        return switch (status) {
            case BELUM, BATAL -> PLAIN;
            case TERIMA -> GOOD;
            case KEMBALIKAN -> WARN;
            case TOLAK -> BAD;
        };
    }

    public String of(Putusan putusan) {
        return switch (putusan) {
            case TERIMA, TERIMA_PERUBAHAN -> GOOD;
            case KEMBALIKAN -> WARN;
            case TOLAK, BATAL -> BAD;
        };
    }

    public String of(PushState state) {
        return switch (state) {
            case READY -> PLAIN;
            case SENDING, ACKED -> INFO;
            case CONFIRMED -> GOOD;
            case RETRY, HELD, UNKNOWN -> WARN;
            case REJECTED, DRIFT -> BAD;
        };
    }

    /** The tone of a step of the time line, by its outcome's name. */
    public String ofOutcome(String outcome) {
        return switch (outcome) {
            case "CONFLICT", "REJECTED", "DRIFT", "DIFFERENT", "MISSING" -> BAD;
            case "DUPLICATE", "WAITING", "RETRY", "HELD", "UNKNOWN" -> WARN;
            case "CONFIRMED", "ACKED", "ACCEPTED", "SAME" -> GOOD;
            default -> INFO;
        };
    }
}
