package id.usulanhub.view;

import java.util.List;

/** Writes records into the view. */
public final class Projection {

    Projection() {}

    /** Puts records and the offsets behind them into the view in one transaction; all of it, or nothing. Records that the view has are passed over. One thread at a time. */
    public void apply(List<ViewRecord> records) {
        throw new UnsupportedOperationException();
    }
}
