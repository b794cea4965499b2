package id.usulanhub.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.sheettext.SheetText;
import id.usulanhub.domain.normalise.Reference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Workbooks as people make them come out as written down. With {@code -Dcorpus.accept} what came is written down, for
 * somebody to read.
 */
class CorpusTest {

    private static final int LEAST = 60;
    private static final int KINDS = 22;

    /** Kinds that only one format has. */
    private static final Set<String> OF_ONE_FORMAT = Set.of("html-as-xls", "csv-dialects");

    private final Connectors connectors =
            ConnectorLoader.fromDirectory(Path.of("").toAbsolutePath());
    private final Reference reference = ExampleReference.bekasi2027();

    @TestFactory
    Stream<DynamicNode> every_workbook_of_no_connector_comes_out_as_expected() {
        return Corpus.own().stream().map(each -> dynamicTest(each.name(), () -> comesOutAsExpected(each)));
    }

    @Test
    void there_are_enough_workbooks_of_every_kind_in_several_formats() {
        TreeMap<String, SheetText> workbooks = Corpus.workbooks();
        Map<String, Set<String>> formats = new HashMap<>();
        workbooks
                .values()
                .forEach(text -> text.shows()
                        .forEach(kind -> formats.computeIfAbsent(kind, each -> new HashSet<>())
                                .add(text.format())));

        System.out.println("corpus: " + workbooks.size() + " workbooks, " + formats.size() + " kinds of mess");

        assertThat(workbooks).hasSizeGreaterThanOrEqualTo(LEAST);
        assertThat(formats).hasSize(KINDS);
        assertThat(formats)
                .allSatisfy((kind, of) -> assertThat(of.size() > 1 || OF_ONE_FORMAT.contains(kind))
                        .as(kind + " only in " + of)
                        .isTrue());
    }

    @Test
    void the_readme_says_which_workbook_shows_what() throws IOException {
        Path readme = Corpus.OWN.resolve("README.md");
        String text = Files.readString(readme);
        String before = text.substring(0, text.indexOf("| kind |"));
        if (System.getProperty("corpus.accept") != null) {
            Files.writeString(readme, before + Corpus.table());
        }

        assertThat(Files.readString(readme)).isEqualTo(before + Corpus.table());
    }

    private void comesOutAsExpected(CorpusCase each) throws IOException {
        String actual = each.actual(connectors.find(each.connector()).orElseThrow(), reference);
        if (System.getProperty("corpus.accept") != null) {
            Files.writeString(each.expectedFile(), actual);
        }

        assertThat(actual).isEqualTo(each.expected());
    }
}
