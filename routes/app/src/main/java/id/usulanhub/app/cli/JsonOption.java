package id.usulanhub.app.cli;

import id.usulanhub.codec.Json;
import picocli.CommandLine.Option;

/** Whether a command prints facts for programs instead of people. */
public final class JsonOption {

    @Option(names = "--json", description = "Cetak JSON. / Print JSON.")
    private boolean json;

    public boolean wanted() {
        return json;
    }

    /** Prints the facts as one line of JSON when that is wanted, else as {@code text} puts them. */
    public void print(Object facts, Runnable text) {
        if (json) {
            System.out.println(Json.mapper().writeValueAsString(facts));
        } else {
            text.run();
        }
    }
}
