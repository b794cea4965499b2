package id.usulanhub.broker;

import java.util.List;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/** What a terminal sends to every process of a group at once. */
final class Signals {

    private Signals() {}

    /**
     * Lets Ctrl-C and a closed terminal end the hub only. The hub still needs the broker to end in order, and then closes
     * its input.
     */
    static void leaveToTheParent() {
        List.of("INT", "HUP").forEach(name -> Signal.handle(new Signal(name), SignalHandler.SIG_IGN));
    }
}
