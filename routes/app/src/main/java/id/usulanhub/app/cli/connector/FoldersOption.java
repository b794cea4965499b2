package id.usulanhub.app.cli.connector;

import id.usulanhub.app.cli.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Among which folders a command looks for connectors. */
final class FoldersOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = {
                "Folder induk konektor sendiri: DIR/NAME (bawaan: konektor yang dibawa hub).",
                "The parent of folders of one's own; without it, the connectors that the hub brings along."
            })
    private Path dir;

    /** The folder of a connector, which must be there. */
    Path named(String name) {
        Path folder = parent().resolve(name).normalize();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    spec.commandLine(), "Tidak ada folder konektor / there is no connector's folder: " + folder);
        }
        return folder;
    }

    /** All folders that hold a connector, by name. */
    List<Path> all() {
        try (Stream<Path> folders = Files.list(parent())) {
            return folders.filter(folder -> Files.exists(folder.resolve("manifest.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One folder, or all of them when no name is given. */
    List<Path> chosen(String name, boolean all) {
        if ((name == null) != all) {
            throw new ParameterException(spec.commandLine(), "NAME atau --all / NAME or --all");
        }
        return all ? all() : List.of(named(name));
    }

    /** @throws Refusal when the folders are those of a packaged hub */
    void requireWritable() {
        if (dir == null && !BuiltIn.isSource()) {
            throw new Refusal("Konektor bawaan tidak dapat ditulis; sebutkan --dir DIR."
                    + " / The connectors of a packaged hub cannot be written; name --dir DIR.");
        }
    }

    /** The parent of all folders; it need not be there when it was named. */
    Path parent() {
        return (dir == null ? BuiltIn.folder() : dir).toAbsolutePath().normalize();
    }
}
