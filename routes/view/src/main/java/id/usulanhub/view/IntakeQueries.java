package id.usulanhub.view;

import java.util.List;
import java.util.Optional;

/** Questions about what was received and what became of it. */
public final class IntakeQueries {

    IntakeQueries() {}

    /** Each connector that has sent anything, by name. */
    public List<Conservation> conservation() {
        throw new UnsupportedOperationException();
    }

    /** All connectors together. */
    public Conservation total() {
        throw new UnsupportedOperationException();
    }

    /** What became of the submission with this receipt. */
    public Optional<ReceiptStatus> receipt(String receipt) {
        throw new UnsupportedOperationException();
    }

    /** Refused records that nobody has mended, newest first. {@code connector} empty for all. */
    public List<RejectedRecord> rejected(String connector, int offset, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The bytes of a refused record. */
    public Optional<Payload> payload(String rawId) {
        throw new UnsupportedOperationException();
    }

    /** Records that the view could not read, newest first. */
    public List<Unreadable> unreadable(int limit) {
        throw new UnsupportedOperationException();
    }
}
