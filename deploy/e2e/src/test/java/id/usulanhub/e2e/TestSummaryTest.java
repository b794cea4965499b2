package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./hub test} ends with. */
class TestSummaryTest {
    private static final Path SUMMARY = Checkout.REPOSITORY.resolve("deploy/dist/src/main/java/TestSummary.java");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path root;

    @Test
    void counts_stand_by_layer_and_each_skip_has_its_reason() throws IOException {
        report("surefire", "a.MoneyTest", "<testcase classname='a.MoneyTest' name='reads'/>");
        report("surefire", "a.FoldProperties", "<testcase classname='a.FoldProperties' name='replays'/>");
        report(
                "failsafe",
                "a.FlowIT",
                "<testcase classname='a.FlowIT' name='commits'/>"
                        + "<system-out>noise\nKafka for the tests: a child process\n</system-out>");
        report(
                "failsafe",
                "a.BrowserE2E",
                "<testcase classname='a.BrowserE2E' name='logs_in'>"
                        + "<skipped message='no Chromium was found'/></testcase>");

        Run run = summary();

        assertThat(run.exit(SOON)).isZero();
        assertThat(run.lines())
                .containsExactly(
                        "",
                        "unit             1 passed    0 failed    0 skipped",
                        "properties       1 passed    0 failed    0 skipped",
                        "integration      1 passed    0 failed    0 skipped",
                        "e2e              0 passed    0 failed    1 skipped",
                        "Kafka: a child process",
                        "Skipped: a.BrowserE2E.logs_in: no Chromium was found",
                        "3 passed, 0 failed, 1 skipped");
    }

    @Test
    void an_assumption_that_does_not_hold_is_the_reason_of_a_skip() throws IOException {
        report(
                "surefire",
                "a.DropTest",
                "<testcase classname='a.DropTest' name='writes'/>"
                        + "<testcase classname='a.DropTest' name='reads'><skipped type='org.opentest4j.TestAbortedException'>"
                        + "<![CDATA[org.opentest4j.TestAbortedException: Assumption failed: a reason\n\tat a.B(C.java:1)]]>"
                        + "</skipped></testcase>");

        Run run = summary();

        assertThat(run.exit(SOON)).isZero();
        assertThat(run.lines()).contains("Skipped: a.DropTest.reads: a reason");
    }

    @Test
    void a_failed_test_is_named_and_fails_the_run() throws IOException {
        report(
                "surefire",
                "a.MoneyTest",
                "<testcase classname='a.MoneyTest' name='reads'/>"
                        + "<testcase classname='a.MoneyTest' name='writes'><failure message='expected 3'/></testcase>");

        Run run = summary();

        assertThat(run.exit(SOON)).isEqualTo(1);
        assertThat(run.lines()).contains("FAILED: a.MoneyTest.writes: expected 3");
        assertThat(run.lastLine()).isEqualTo("1 passed, 1 failed, 0 skipped");
    }

    @Test
    void a_run_without_any_test_is_not_a_success() {
        Run run = summary();

        assertThat(run.exit(SOON)).isEqualTo(1);
        assertThat(run.lastLine()).isEqualTo("0 passed, 0 failed, 0 skipped");
    }

    private Run summary() {
        String java = System.getProperty("java.home") + "/bin/java";
        return Run.start(new ProcessBuilder(java, SUMMARY.toString(), root.toString()), root.resolve("logs"));
    }

    private void report(String plugin, String type, String cases) throws IOException {
        Path folder = Files.createDirectories(root.resolve("module/target/" + plugin + "-reports"));
        Files.writeString(folder.resolve("TEST-" + type + ".xml"), "<testsuite>" + cases + "</testsuite>");
    }
}
