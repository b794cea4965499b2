package id.usulanhub.connectorkit.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.cases.Case;
import id.usulanhub.connectorkit.check.Report.Judged;
import id.usulanhub.connectorkit.check.rule.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule is proven by a folder that breaks it: {@code bad_<rule>} is laid over {@code good}. */
class CheckerTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String REMOVED = ".removed";

    @TempDir
    Path parent;

    private final Checker checker =
            new Checker(Fixtures::reference, InstantSource.fixed(Instant.parse("2026-11-21T00:00:00Z")));
    private Path folder;

    @BeforeEach
    void a_good_folder() throws IOException {
        folder = parent.resolve("form");
        overlay(RESOURCES.resolve("good"));
    }

    @Test
    void a_folder_that_keeps_all_rules_is_gold() {
        Report report = checker.check(folder);

        assertThat(report.judged()).isEmpty();
        assertThat(report.quality()).contains(Level.GOLD);
    }

    @Test
    void one_whose_submissions_are_xml_keeps_them_too() throws IOException {
        overlay(RESOURCES.resolve("xml"));

        Report report = checker.check(folder);

        assertThat(report.judged()).isEmpty();
        assertThat(Case.of(folder))
                .hasSize(6)
                .allMatch(each -> each.input().toString().endsWith("input.xml"));
    }

    @Test
    void of_a_form_for_phones_the_files_that_the_manifest_names_are_known_and_no_others() throws IOException {
        String manifest = Files.readString(folder.resolve("manifest.yaml"));
        Files.writeString(
                folder.resolve("manifest.yaml"),
                manifest.replace("transport: form", "transport: openrosa")
                        + "openrosa: { form: usulan.xml, media: [desa.csv] }\n");
        Files.createDirectories(folder.resolve("media"));
        for (String file : List.of("usulan.xml", "lain.xml", "media/desa.csv", "media/lain.csv")) {
            Files.writeString(folder.resolve(file), "");
        }

        assertThat(checker.check(folder).judged())
                .extracting(Judged::finding)
                .filteredOn(each -> each.rule().equals("file-unknown"))
                .extracting(Finding::file)
                .containsExactly("form/lain.xml", "form/media/lain.csv");
    }

    static List<String> rules() {
        return Rulebook.rules(LocalDate.MIN).stream().map(Rule::id).toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void a_rule_fires_on_its_bad_folder_and_keeps_it_from_its_level(String rule) throws IOException {
        overlay(RESOURCES.resolve("bad_" + rule));

        Report report = checker.check(folder);

        Level level = level(rule);
        assertThat(report.judged()).extracting(Judged::level).contains(level);
        assertThat(report.reaches(level)).isFalse();
        assertThat(report.judged())
                .extracting(each -> each.finding().rule())
                .anyMatch(found -> found.equals(rule) || rule.equals("loads") && found.startsWith("schema-"));
    }

    @Test
    void every_bad_folder_is_of_a_rule() throws IOException {
        try (Stream<Path> folders = Files.list(RESOURCES)) {
            assertThat(folders.map(each -> each.getFileName().toString())
                            .filter(name -> name.startsWith("bad_"))
                            .map(name -> name.substring("bad_".length())))
                    .containsExactlyInAnyOrderElementsOf(rules());
        }
    }

    @Test
    void what_can_be_mended_without_a_person_is_mended() throws IOException {
        overlay(RESOURCES.resolve("bad_readme-missing"));
        overlay(RESOURCES.resolve("bad_problem-untried"));
        Files.delete(folder.resolve("cases/bad-empty/expected.json"));

        List<String> written = checker.fix(folder);

        assertThat(written)
                .contains("README.md", "cases/bad-without-tahun/input.json", "cases/bad-empty/expected.json");
        assertThat(checker.check(folder).judged()).isEmpty();
    }

    @Test
    void what_a_case_sends_and_nobody_reads_is_named_as_known_without_touching_the_rest() throws IOException {
        overlay(RESOURCES.resolve("bad_source-unknown"));
        Path mapping = folder.resolve("mapping.yaml");
        String before = Files.readString(mapping);

        checker.fix(folder);
        assertThat(Files.readString(mapping)).isEqualTo(before + "known:\n  - /lampu_jalan\n");
        assertThat(checker.check(folder).judged()).isEmpty();

        for (String known :
                List.of("known: [ /satu ]", "known: []", "known: # lama\n- /satu", "known:\n    - '/dua'")) {
            Files.writeString(mapping, before + known + "\n");
            checker.fix(folder);
            assertThat(checker.check(folder).judged()).isEmpty();
            assertThat(Files.readString(mapping)).startsWith(before).contains("/lampu_jalan");
        }
    }

    @Test
    void of_a_form_each_question_whose_file_is_not_kept_is_named() throws IOException {
        overlay(RESOURCES.resolve("bad_form-unkept"));

        assertThat(checker.check(folder).judged())
                .extracting(Judged::finding)
                .filteredOn(each -> each.rule().equals("form-unkept"))
                .singleElement()
                .satisfies(each -> assertThat(each.file() + " " + each.message())
                        .startsWith("form/usulan.xml /data/suara asks for audio/*"));
    }

    @Test
    void a_waiver_counts_until_its_day_and_for_its_rule_only() throws IOException {
        overlay(RESOURCES.resolve("bad_title-one-language"));
        overlay(RESOURCES.resolve("bad_readme-missing"));
        Files.writeString(
                folder.resolve(Waivers.FILE),
                "- { rule: title-one-language, reason: \"nama diri tidak diterjemahkan\", until: 2026-11-21 }\n");

        Report report = checker.check(folder);

        assertThat(report.upTo(Level.GOLD)).extracting(Finding::rule).containsExactly("readme-missing");
        assertThat(report.judged()).filteredOn(Judged::waived).hasSize(1);
    }

    @Test
    void a_finding_is_printed_as_a_link_with_its_fix() throws IOException {
        overlay(RESOURCES.resolve("bad_selector-unseen"));

        assertThat(checker.check(folder).judged())
                .extracting(each -> each.finding().toString())
                .contains("form/mapping.yaml:8 selector-unseen /maslah (masalah) is in no case"
                        + " (fix: correct it, or add a case that has it)");
    }

    private static Level level(String rule) {
        return Rulebook.rules(LocalDate.MIN).stream()
                .filter(each -> each.id().equals(rule))
                .findFirst()
                .orElseThrow()
                .level();
    }

    private void overlay(Path from) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                lay(file, folder.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static void lay(Path file, Path to) throws IOException {
        if (to.toString().endsWith(REMOVED)) {
            Files.delete(Path.of(to.toString().replace(REMOVED, "")));
        } else {
            Files.createDirectories(to.getParent());
            Files.write(to, Files.readAllBytes(file));
        }
    }
}
