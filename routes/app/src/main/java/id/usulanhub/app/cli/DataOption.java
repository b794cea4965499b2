package id.usulanhub.app.cli;

import id.usulanhub.app.client.HubClient;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The data folder that a command is about. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder data hub (bawaan: data). / The hub's data folder.",
            defaultValue = "${env:HUB_DATA:-${sys:hub.root:-.}/data}")
    private Path data;

    public Path folder() {
        return data.toAbsolutePath().normalize();
    }

    /** The hub that runs on the folder. */
    public HubClient hub() {
        return HubClient.of(folder());
    }
}
