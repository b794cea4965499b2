package id.usulanhub.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The runbook says of every problem what it means, who mends it and what to do, and of nothing that does not exist. */
final class RunbookTest {
    private static final Path RUNBOOK = Path.of("../../deploy/runbooks/problems.md");
    private static final Pattern ENTRY = Pattern.compile("## (\\w+)\n\n"
            + "- \\*\\*Meaning:\\*\\* .+\n(?:  .+\n)*"
            + "- \\*\\*Mends:\\*\\* (\\w+) \\(.+\\)\n"
            + "- \\*\\*Retry helps:\\*\\* (yes|no)\n"
            + "- \\*\\*Do:\\*\\* .+\n");

    @Test
    void every_problem_code_has_its_heading_its_mender_and_whether_a_retry_helps() throws IOException {
        List<String> promised =
                Arrays.stream(ProblemCode.values()).map(RunbookTest::line).toList();

        List<String> written = ENTRY.matcher(Files.readString(RUNBOOK))
                .results()
                .map(RunbookTest::line)
                .toList();

        assertThat(written).containsExactlyElementsOf(promised);
    }

    private static String line(ProblemCode code) {
        return code + " " + code.mender() + " " + (code.retryHelps() ? "yes" : "no");
    }

    private static String line(MatchResult entry) {
        return entry.group(1) + " " + entry.group(2) + " " + entry.group(3);
    }
}
