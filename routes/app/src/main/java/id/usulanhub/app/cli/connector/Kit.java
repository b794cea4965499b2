package id.usulanhub.app.cli.connector;

import id.usulanhub.app.server.Installation;
import id.usulanhub.app.wiring.ReferenceFolder;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.domain.normalise.Reference;
import java.time.Clock;

/** What the commands check with: the engine, against the example kabupaten. */
final class Kit {

    private Kit() {}

    static Reference reference() {
        return ReferenceFolder.example(Installation.find().example());
    }

    static Checker checker() {
        Reference reference = reference();
        return new Checker(() -> reference, Clock.systemUTC());
    }
}
