package id.usulanhub.console.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.marking.Kata;
import id.usulanhub.console.account.Role;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.documents.Verification;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.outcome.Mender;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.push.Reconciliation.Finding;
import id.usulanhub.pipeline.collect.desk.ImportJob;
import id.usulanhub.pipeline.collect.mail.HandledMail;
import id.usulanhub.pipeline.collect.mail.MailFault;
import id.usulanhub.pipeline.collect.mail.MailState;
import id.usulanhub.pipeline.collect.poll.FeedFault;
import id.usulanhub.pipeline.collect.poll.PollState;
import id.usulanhub.pipeline.normalise.Comparison;
import id.usulanhub.view.Fate;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundlesTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z0-9.-]+)");
    private static final Pattern FAMILY = Pattern.compile("#messages\\.msg\\('([a-z.]+)\\.'");

    /** Keys that are put together from a name, by the family's first part. */
    private static final Map<String, Enum<?>[]> FAMILIES = Map.ofEntries(
            Map.entry("status", Status.values()),
            Map.entry("putusan", Putusan.values()),
            Map.entry("tahap", Tahap.values()),
            Map.entry("push", PushState.values()),
            Map.entry("proof", Verification.values()),
            Map.entry("role", Role.values()),
            Map.entry("mender", Mender.values()),
            Map.entry("problem", ProblemCode.values()),
            Map.entry("door", DoorCode.values()),
            Map.entry("change", Comparison.Change.values()),
            Map.entry("drift", Drift.Kind.values()),
            Map.entry("poll.fault", FeedFault.Code.values()),
            Map.entry("usul.fate", Fate.values()),
            Map.entry("mail.status", MailState.Status.values()),
            Map.entry("mail.fault", MailFault.Code.values()),
            Map.entry("mail.trust", HandledMail.Trust.values()),
            Map.entry("mail.refusal", HandledMail.Refusal.values()),
            Map.entry("upload", ImportJob.State.values()),
            Map.entry("poll.status", PollState.Status.values()));

    private static final Map<String, List<String>> NAMES = Map.of(
            "stage", List.of("collect", "normalise", "aggregate", "verify", "push"),
            "error", List.of("400.title", "403.text", "404.title", "413.text", "500.title", "503.text"),
            "alarm",
                    List.of(
                            "conservation",
                            "smuggled",
                            "drift",
                            "refused",
                            "unknown",
                            "held",
                            "unreadable",
                            "rejected",
                            "mail",
                            "source"),
            "drift.do", Arrays.stream(Drift.Kind.values()).map(Enum::name).toList(),
            "layout.theme", List.of("dark", "light", "auto"),
            "usul.step", List.of("received", "checked", "ranked", "decided", "finalised", "sent"),
            "usul.trouble", List.of("stale", "often", "paused", "closed", "later"),
            "usul.shut.title", List.of("paused", "closed"),
            "usul.shut.text", List.of("paused", "closed"),
            "timeline",
                    List.of(
                            "received",
                            "rejected",
                            "replayed",
                            "usulan-normalised",
                            "usulan-withdrawn",
                            "usulan-decided",
                            "list-finalised",
                            "push-requested",
                            "push-sending",
                            "push-answered",
                            "push-reconciled"));

    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(RESOURCES.resolve("console/messages_" + language + ".properties"))) {
            texts.load(in);
        }
        return texts;
    }

    @Test
    void both_languages_have_the_same_keys() throws IOException {
        assertThat(bundle("en").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(bundle("id").stringPropertyNames());
    }

    @Test
    void no_text_is_empty() throws IOException {
        for (String language : List.of("id", "en")) {
            assertThat(bundle(language).values())
                    .allSatisfy(text -> assertThat((String) text).isNotBlank());
        }
    }

    @Test
    void every_key_of_a_template_exists() throws IOException {
        Set<String> used = matches(KEY);

        assertThat(used).hasSizeGreaterThan(100);
        assertThat(bundle("id").stringPropertyNames()).containsAll(used);
    }

    @Test
    void every_family_of_a_template_is_listed_here() throws IOException {
        Set<String> listed = new TreeSet<>(FAMILIES.keySet());
        listed.addAll(NAMES.keySet());
        listed.add("outcome");

        assertThat(matches(FAMILY)).isSubsetOf(listed);
    }

    @Test
    void every_member_of_a_family_has_a_text() throws IOException {
        Set<String> keys = bundle("id").stringPropertyNames();

        FAMILIES.forEach((family, members) -> assertThat(keys)
                .containsAll(Arrays.stream(members)
                        .map(member -> family + "." + member.name())
                        .toList()));
        NAMES.forEach((family, members) -> assertThat(keys)
                .containsAll(
                        members.stream().map(member -> family + "." + member).toList()));
        assertThat(keys)
                .containsAll(Stream.of(Fate.values(), PushState.values(), Verdict.Kind.values(), Finding.values())
                        .flatMap(Arrays::stream)
                        .map(outcome -> "outcome." + outcome)
                        .toList());
    }

    private static Set<String> matches(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(result -> result.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_problem_is_called_the_same_on_a_page_and_in_a_marked_workbook() throws IOException {
        Properties texts = bundle("id");
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(texts.getProperty("problem." + code)).isEqualTo(Kata.wrong(code));
        }
    }
}
