package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher on machines that differ in what is installed. */
class LauncherTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String PACKAGES = "mkdir -p usulan-hub/lib";

    @TempDir
    Path folder;

    private Checkout checkout;

    @BeforeEach
    void a_checkout_in_a_folder_with_spaces() throws IOException {
        checkout = new Checkout(Files.createDirectories(folder.resolve("usulan hub 2027")));
    }

    @Test
    void the_newest_jdk_is_taken_though_an_older_one_is_the_default() throws IOException {
        checkout.with("JAVA_HOME", checkout.jdk("seventeen", "17.0.15"));
        checkout.jdk("twenty-one", "21.0.2");
        checkout.jdk("twenty-five", "25");
        checkout.maven(PACKAGES);

        Run run = checkout.hub("demo", "--data", "a folder");

        assertThat(run.exit(SOON)).isZero();
        assertThat(run.lastLine())
                .startsWith("twenty-five: ")
                .endsWith("id.usulanhub.app.HubMain demo --data a folder");
    }

    @Test
    void a_jdk_that_is_set_is_taken_though_there_is_a_newer_one() throws IOException {
        checkout.with("HUB_JAVA_HOME", checkout.jdk("twenty-one", "21.0.2"));
        checkout.jdk("twenty-five", "25");
        checkout.maven(PACKAGES);

        Run run = checkout.hub("demo");

        assertThat(run.exit(SOON)).isZero();
        assertThat(run.lastLine()).startsWith("twenty-one: ");
    }

    @Test
    void without_a_jdk_it_says_what_to_install_in_both_languages() throws IOException {
        checkout.jdk("seventeen", "17.0.15");

        Run run = checkout.hub("demo");

        assertThat(run.exit(SOON)).isEqualTo(3);
        assertThat(run.text())
                .contains("memerlukan JDK 21", "needs JDK 21", "the newest: 17", "openjdk-21-jdk", "HUB_JAVA_HOME");
    }

    @Test
    void without_maven_it_says_what_to_install() throws IOException {
        checkout.jdk("twenty-one", "21.0.2");

        Run run = checkout.hub("demo");

        assertThat(run.exit(SOON)).isEqualTo(3);
        assertThat(run.text()).contains("Maven", "apt install maven", "MAVEN_HOME");
    }

    @Test
    void it_runs_through_a_link_from_another_folder_and_keeps_that_folder() throws IOException {
        checkout.jdk("twenty-one", "21.0.2");
        checkout.maven(PACKAGES);
        Path elsewhere = Files.createDirectories(folder.resolve("else where"));
        Path link = Files.createSymbolicLink(
                elsewhere.resolve("my hub"), checkout.root().resolve("hub"));

        Run run = checkout.run(link, elsewhere, "import", "usulan.xlsx");

        assertThat(run.exit(SOON)).isZero();
        assertThat(run.lastLine())
                .contains(checkout.root() + "/deploy/dist/target/usulan-hub/lib/*")
                .endsWith("import usulan.xlsx");
    }

    @Test
    void it_builds_again_only_when_a_source_has_changed_come_or_gone() throws IOException {
        checkout.jdk("twenty-one", "21.0.2");
        checkout.maven(PACKAGES);
        checkout.hub("demo").exit(SOON);
        checkout.hub("demo").exit(SOON);
        assertThat(checkout.builds()).isEqualTo(1);

        Path source = Files.writeString(checkout.root().resolve("routes/New.java"), "class New {}");
        checkout.hub("demo").exit(SOON);
        assertThat(checkout.builds()).isEqualTo(2);

        Files.delete(source);
        checkout.hub("demo").exit(SOON);
        assertThat(checkout.builds()).isEqualTo(3);
    }

    @Test
    void two_at_once_build_once_and_the_second_says_that_it_waits() throws IOException {
        checkout.jdk("twenty-one", "21.0.2");
        checkout.maven("sleep 1; " + PACKAGES);

        Run first = checkout.hub("demo");
        Await.until("the first build has begun", SOON, () -> begun());
        Run second = checkout.hub("demo");

        assertThat(first.exit(SOON)).isZero();
        assertThat(second.exit(SOON)).isZero();
        assertThat(second.text()).contains("Waiting for another build");
        assertThat(checkout.builds()).isEqualTo(1);
    }

    private boolean begun() {
        return Files.exists(checkout.root().resolve("builds"));
    }

    @Test
    void a_failed_build_shows_its_errors_and_names_its_log_and_is_tried_again() throws IOException {
        checkout.jdk("twenty-one", "21.0.2");
        checkout.maven("echo '[ERROR] something is wrong'; exit 1");

        Run failed = checkout.hub("demo");

        assertThat(failed.exit(SOON)).isEqualTo(3);
        assertThat(failed.text()).contains("[ERROR] something is wrong", "deploy/dist/target/build.log");
        checkout.maven(PACKAGES);
        assertThat(checkout.hub("demo").exit(SOON)).isZero();
    }

    @Test
    void only_what_may_run_for_long_is_compiled_for_a_long_run() throws IOException {
        checkout.jdk("twenty-one", "21.0.2");
        checkout.maven(PACKAGES);

        assertThat(List.of("demo", "list", "up", "run", "bench"))
                .filteredOn(command -> !lastLineOf(command).contains("-XX:TieredStopAtLevel=1"))
                .containsExactly("up", "run", "bench");
    }

    private String lastLineOf(String command) {
        Run run = checkout.hub(command);
        assertThat(run.exit(SOON)).as(run::text).isZero();
        return run.lastLine();
    }

    @Test
    void an_unknown_command_is_wrong_usage_and_shows_what_there_is() {
        Run run = checkout.hub("dmeo");

        assertThat(run.exit(SOON)).isEqualTo(2);
        assertThat(run.text()).contains("unknown command: dmeo", "./hub demo");
    }

    @Test
    void help_and_version_need_neither_jdk_nor_build() {
        assertThat(checkout.hub("help").exit(SOON)).isZero();
        assertThat(checkout.hub("--version").exit(SOON)).isZero();
    }
}
