package id.usulanhub.console;

import java.util.List;

/** Port: what the hub stands on, as the application sees it. Answers at once, from what it knows. */
public interface Health {

    Report report();

    /**
     * How the hub is.
     *
     * @param ready whether disk and broker can be written; SIPD being down never makes the hub unready
     * @param storageFull whether so little disk is left that nothing more is taken in
     * @param checks one by one, for the operator
     */
    record Report(boolean ready, boolean storageFull, List<Check> checks) {
        public Report {
            checks = List.copyOf(checks);
        }
    }

    /** One thing that was looked at. {@code detail} holds no secret and nothing personal. */
    record Check(String name, boolean good, String detail) {}
}
