package id.usulanhub.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A make-believe clone of the repository on a make-believe machine: the real launcher, JDKs that only print how they were
 * called, a Maven that packages nothing but a folder. Its launcher looks for JDKs in {@code jdks} and nowhere else.
 */
final class Checkout {
    static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    private final Path root;
    private final Map<String, String> environment = new LinkedHashMap<>();

    Checkout(Path root) throws IOException {
        this.root = root;
        for (String folder : new String[] {"schemas", "connectors", "routes", "deploy", "jdks", "maven/bin", "home"}) {
            Files.createDirectories(root.resolve(folder));
        }
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        script("hub", launcherOfThisMachine());
        environment.put("HOME", root.resolve("home").toString());
        environment.put("PATH", machineWithoutJava().toString());
    }

    /** The usual folders of JDKs and of Maven are those below the root. */
    private String launcherOfThisMachine() throws IOException {
        return Files.readString(REPOSITORY.resolve("hub"))
                .replaceFirst("for found in /usr/lib/jvm/\\*[^;]*;", "for found in '" + root + "'/jdks/*;")
                .replaceAll(
                        "/usr/share/maven|/opt/[a-z-]*maven\\*",
                        root.resolve("none").toString().replace(" ", "\\\\ "));
    }

    Path root() {
        return root;
    }

    Checkout with(String variable, Path value) {
        environment.put(variable, value.toString());
        return this;
    }

    /** A JDK that prints its name and its arguments instead of running anything. */
    Path jdk(String name, String version) throws IOException {
        String folder = "jdks/" + name + "/bin/";
        script(folder + "java", "#!/bin/sh\necho \"" + name + ": $*\"\n");
        script(folder + "javac", "#!/bin/sh\n");
        Files.writeString(root.resolve("jdks/" + name + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
        return root.resolve("jdks/" + name);
    }

    /** A Maven that runs one line of shell in the folder where the packaged hub should come to stand. */
    void maven(String line) throws IOException {
        String dist = "'" + root + "/deploy/dist/target'";
        script("maven/bin/mvn", "#!/bin/sh\ncd " + dist + "\necho built >>'" + root + "/builds'\n" + line + "\n");
        environment.put("MAVEN_HOME", root.resolve("maven").toString());
    }

    long builds() throws IOException {
        Path builds = root.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    Run hub(String... arguments) {
        return run(root.resolve("hub"), root, arguments);
    }

    Run run(Path launcher, Path folder, String... arguments) {
        ProcessBuilder program = new ProcessBuilder(launcher.toString());
        program.command().addAll(List.of(arguments));
        program.directory(folder.toFile());
        program.environment().clear();
        program.environment().putAll(environment);
        return Run.start(program, root.resolve("logs"));
    }

    private void script(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Path fresh = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
        fresh.toFile().setExecutable(true);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A folder with the ordinary tools, so that no java and no mvn of the real machine is on the PATH. */
    private Path machineWithoutJava() throws IOException {
        String tools = "bash sh env sed head dirname readlink find sort cksum cat mkdir mv rm tee grep flock sleep";
        for (String tool : tools.split(" ", -1)) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            script("tools/" + tool, "#!/bin/sh\nexec " + real + " \"$@\"\n");
        }
        return root.resolve("tools");
    }
}
