package id.usulanhub.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file, a method and a list of parameters stay small enough to be read at once, and every type says what it is for. */
final class SourcesStaySmallTest {
    private static final Path REPOSITORY = Path.of("../..");

    @Test
    void every_source_of_the_hub_keeps_the_limits() throws IOException {
        List<Path> sources = new java.util.ArrayList<>();
        for (String part : List.of("routes", "deploy", "schemas", "connectors")) {
            sources.addAll(javaBelow(REPOSITORY.resolve(part)));
        }

        assertThat(sources).hasSizeGreaterThan(50);
        assertThat(findings(sources)).isEmpty();
    }

    @Test
    void a_source_that_is_too_large_is_named_with_its_size(@TempDir Path folder) throws IOException {
        Path bad = Files.writeString(folder.resolve("Bad.java"), badSource());

        assertThat(findings(List.of(bad)))
                .containsExactly(
                        "Bad.java: 305 lines in Bad.java, at most 300",
                        "Bad.java: Bad says nowhere what it is for",
                        "Bad.java: 5 parameters of many, at most 4",
                        "Bad.java: 303 lines of many, at most 40");
    }

    private static String badSource() {
        return "class Bad {\n  void many(int a, int b, int c, int d, int e) {\n" + "    a++;\n".repeat(301) + "  }\n}";
    }

    private static List<Path> javaBelow(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> findings(List<Path> sources) throws IOException {
        try (StandardJavaFileManager files =
                ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
            Iterable<? extends JavaFileObject> objects = files.getJavaFileObjectsFromPaths(sources);
            return SourceMeasure.findings(objects);
        }
    }
}
