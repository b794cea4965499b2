package id.usulanhub.app;

import id.usulanhub.app.cli.HubCommand;

/** The one way into the hub: {@code hub COMMAND}. */
public final class HubMain {

    private HubMain() {}

    public static void main(String[] args) {
        System.exit(HubCommand.run(args));
    }
}
