package id.usulanhub.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The launcher passes on every command that there is, and no other; {@code test} and {@code bench} are its own. */
class LauncherCommandsTest {
    private static final Path LAUNCHER = Path.of("../../hub");
    private static final Pattern COMMANDS = Pattern.compile("(?m)^commands=\"([a-z -]+)\"$");

    @Test
    void the_launcher_knows_the_commands_of_the_hub() throws IOException {
        TreeSet<String> all =
                new TreeSet<>(new CommandLine(HubCommand.class).getSubcommands().keySet());
        all.addAll(List.of("test", "bench"));

        Matcher known = COMMANDS.matcher(Files.readString(LAUNCHER));

        assertThat(known.find()).isTrue();
        assertThat(known.group(1).split(" ")).containsExactlyInAnyOrderElementsOf(all);
    }
}
