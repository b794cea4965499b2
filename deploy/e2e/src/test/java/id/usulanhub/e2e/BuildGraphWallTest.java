package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first wall: a dependency that a module must not have stops the build at once, with the reason in words. */
class BuildGraphWallTest {
    private static final Path REPOSITORY = Checkout.REPOSITORY;
    private static final Duration A_BUILD = Duration.ofMinutes(2);

    @TempDir
    Path copy;

    @BeforeEach
    void the_poms_alone() throws IOException {
        try (Stream<Path> files = Files.walk(REPOSITORY, 3)) {
            for (Path pom : files.filter(file -> file.endsWith("pom.xml")).toList()) {
                Path target = copy.resolve(REPOSITORY.relativize(pom));
                Files.createDirectories(target.getParent());
                Files.copy(pom, target);
            }
        }
    }

    @Test
    void the_poms_as_they_are_pass() {
        Run build = validate("routes/domain,routes/pipeline");

        assertThat(build.exit(A_BUILD)).as(build::text).isZero();
    }

    @Test
    void a_domain_with_a_library_does_not_build() throws IOException {
        depend("routes/domain", "org.slf4j", "slf4j-api", "2.0.17");

        assertRefused("routes/domain", "The domain is pure Java");
    }

    @Test
    void a_pipeline_with_spring_does_not_build() throws IOException {
        depend("routes/pipeline", "org.springframework", "spring-core", null);

        assertRefused("routes/pipeline", "without Spring");
    }

    @Test
    void routes_that_see_deploy_do_not_build() throws IOException {
        depend("routes/view", "id.usulanhub", "hub-deploy-broker", "${project.version}");

        assertRefused("routes/view", "deploy");
    }

    private void assertRefused(String module, String reason) {
        Run build = validate(module);

        assertThat(build.exit(A_BUILD)).as(build::text).isNotZero();
        assertThat(build.text()).contains("BannedDependencies failed").contains(reason);
    }

    private void depend(String module, String group, String artifact, String version) throws IOException {
        Path pom = copy.resolve(module).resolve("pom.xml");
        String text = Files.readString(pom);
        String dependency = "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId>"
                + (version == null ? "" : "<version>" + version + "</version>") + "</dependency>";
        String changed = text.contains("<dependencies>")
                ? text.replaceFirst("<dependencies>", "<dependencies>" + dependency.replace("$", "\\$"))
                : text.replaceFirst(
                        "<build>", "<dependencies>" + dependency.replace("$", "\\$") + "</dependencies><build>");
        Files.writeString(pom, changed);
    }

    private Run validate(String modules) {
        ProcessBuilder maven = new ProcessBuilder(
                System.getProperty("maven.home") + "/bin/mvn", "-B", "-o", "-pl", modules, "-am", "validate");
        maven.command().add("-Dmaven.repo.local=" + System.getProperty("maven.repo.local"));
        maven.environment().put("JAVA_HOME", System.getProperty("java.home"));
        maven.environment().remove("MAVEN_OPTS");
        return Run.start(maven.directory(copy.toFile()), copy.resolve("logs"));
    }
}
