package id.usulanhub.console;

import java.util.List;

/** A health that a test can worsen. */
public class FakeHealth implements Health {

    public boolean ready = true;
    public boolean storageFull;

    @Override
    public Report report() {
        return new Report(
                ready, storageFull, List.of(new Check("broker", ready, ""), new Check("disk", !storageFull, "")));
    }
}
