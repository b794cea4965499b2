package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectors.FilledForm;
import id.usulanhub.connectors.FormAnswers;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hub's form, filled in by the engine of ODK Collect, and sent to a hub that is killed while it comes: whatever had
 * come by then, what the phone sends again makes one usulan of it with all its files.
 */
class PhonesE2E {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> FILES = List.of("1.jpg", "2.jpg", "3.jpg", "4.jpg", "5.jpg", "6.jpg");

    /** One less than the hub serves of one device: its place may still be held when its answer has come. */
    private static final int AT_ONCE = 3;

    private static final List<String> FIRST_PART = FILES.subList(0, 3);
    private static final List<String> SECOND_PART = FILES.subList(3, 6);

    @TempDir
    private Path folder;

    /** How far a submission had come when the hub was killed, by what was done: its XML. */
    private final Map<String, String> sent = new LinkedHashMap<>();

    private PackagedHub hub;

    @BeforeEach
    void a_hub_on_a_folder_of_its_own() {
        hub = new PackagedHub(folder.resolve("data"));
    }

    @Test
    void what_phones_send_again_to_a_killed_hub_and_on_a_bad_network_is_one_usulan_each_with_all_its_files()
            throws Exception {
        try (Run up = hub.up()) {
            killed(new Phone(hub.http().url(), hub.data()), up);
        }
        try (Run again = hub.up()) {
            Phone phone = new Phone(hub.http().url(), hub.data());
            for (String xml :
                    List.of(sent.get("asked"), sent.get("half a body"), sent.get("a body without an answer"))) {
                assertThat(phone.ask()).isEqualTo(204);
                assertThat(phone.submit(xml, FILES)).isIn(201, 202);
            }
            assertThat(phone.submit(sent.get("the first of two parts"), FIRST_PART))
                    .isEqualTo(202);
            assertThat(phone.submit(sent.get("the first of two parts"), SECOND_PART))
                    .isEqualTo(201);
            inParallel(phone, sent.get("parts at once"), sent.get("parts at once, half of them"));
            for (String xml : sent.values()) {
                assertThat(phone.submit(xml, FILES)).as("all of it once more").isEqualTo(202);
                assertThat(phone.submit(xml.replace("Jalan beton", "Jembatan"), FILES))
                        .isEqualTo(409);
            }
            assertEachIsOneUsulan(sent.size());
            new Crowd(hub, sent.get("asked"), FILES).send();
            assertEachIsOneUsulan(sent.size() + Crowd.SUBMISSIONS);
            again.interrupt();
        }
    }

    /** Brings a submission to each point at which a hub may die, and kills it there. */
    private void killed(Phone phone, Run up) throws Exception {
        FormFiles form = fetched(phone);
        for (String point : List.of(
                "asked",
                "half a body",
                "a body without an answer",
                "the first of two parts",
                "parts at once",
                "parts at once, half of them")) {
            sent.put(point, filled(form, point));
        }
        assertThat(phone.ask()).isEqualTo(204);
        assertThat(phone.submit(sent.get("the first of two parts"), FIRST_PART)).isEqualTo(201);
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
                Socket half = phone.begin(sent.get("half a body"), FILES, 0.5)) {
            CompletionService<Integer> answers = new ExecutorCompletionService<>(threads);
            parts(phone, sent.get("parts at once"), FILES).forEach(answers::submit);
            parts(phone, sent.get("parts at once, half of them"), SECOND_PART).forEach(answers::submit);
            assertThat(answers.take().get()).isIn(201, 202);
            Socket unread = phone.begin(sent.get("a body without an answer"), FILES, 1);
            Signal.KILL.to(up.pid());
            unread.close();
            assertThat(isAnswered(half)).isFalse();
        }
    }

    /** Whether a byte came before the hub was gone. */
    private static boolean isAnswered(Socket connection) throws IOException {
        connection.setSoTimeout((int) SOON.toMillis());
        try {
            return connection.getInputStream().read() >= 0;
        } catch (SocketException e) {
            return false;
        }
    }

    private void assertEachIsOneUsulan(int expected) {
        hub.awaitNothingWaiting();
        Await.until(
                "all files are there",
                SOON,
                () -> usulan().stream()
                        .allMatch(usulan -> usulan.path("lampiran").size() == FILES.size()));
        assertThat(usulan())
                .hasSize(expected)
                .allSatisfy(usulan -> assertThat(usulan.path("kurang")).isEmpty());
        assertThat(hub.http().get("/api/v1/audit").path("lost").asLong(-1)).isZero();
        assertThat(hub.http().total("rejected")).isZero();
    }

    /** Parts of several instances at once. */
    private static void inParallel(Phone phone, String... instances) throws Exception {
        List<Callable<Integer>> all = Stream.of(instances)
                .flatMap(xml -> parts(phone, xml, FILES).stream())
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Integer> answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isIn(201, 202);
            }
        }
    }

    private static List<Callable<Integer>> parts(Phone phone, String xml, List<String> files) {
        return files.stream()
                .map(file -> (Callable<Integer>) () -> phone.submit(xml, List.of(file)))
                .toList();
    }

    /** What a phone has downloaded: the form, and the folder with its files. */
    private record FormFiles(byte[] xml, Path media) {}

    private FormFiles fetched(Phone phone) throws Exception {
        String list = phone.get("formList").body();
        String form = named("downloadUrl", list, phone);
        String manifest = named("manifestUrl", list, phone);
        Path media = Files.createDirectories(folder.resolve("media"));
        for (String file : manifest.split("<mediaFile>")) {
            if (file.contains("<filename>")) {
                Files.writeString(media.resolve(element(file, "filename")), named("downloadUrl", file, phone));
            }
        }
        return new FormFiles(form.getBytes(StandardCharsets.UTF_8), media);
    }

    /** An instance with an id that the form's engine has given it. */
    private static String filled(FormFiles downloaded, String uraian) throws Exception {
        FilledForm form = FilledForm.with(downloaded.xml(), downloaded.media());
        Map<String, String> answers = FormAnswers.complete();
        answers.put("/data/usul/uraian", "Jalan beton, " + uraian);
        answers.put("/data/foto/foto", "4.jpg");
        answers.put("/data/foto/foto-2", "5.jpg");
        answers.put("/data/foto/foto-3", "6.jpg");
        assertThat(form.answer(answers)).as("refused by the form").isEmpty();
        assertThat(form.obstacle()).isEmpty();
        return form.finished();
    }

    /** The bodies of the usulan that came from phones. */
    private List<JsonNode> usulan() {
        List<JsonNode> usulan = new ArrayList<>();
        try (Connection view =
                        DriverManager.getConnection("jdbc:sqlite:" + hub.data().resolve("view/view.sqlite"));
                Statement statement = view.createStatement();
                ResultSet rows = statement.executeQuery("SELECT state FROM usulan WHERE id LIKE 'openrosa:%'")) {
            while (rows.next()) {
                usulan.add(new JsonMapper().readTree(rows.getString(1)).path("usulan"));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return usulan;
    }

    /** What stands at the address that an element of a document names. */
    private static String named(String element, String document, Phone phone) {
        return phone.get(URI.create(element(document, element)).getRawPath()).body();
    }

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]+)<").matcher(xml);
        assertThat(found.find()).as(xml).isTrue();
        return found.group(1);
    }
}
