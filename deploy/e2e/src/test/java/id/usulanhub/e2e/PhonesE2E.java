package id.usulanhub.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Phones that fetch the hub's form and send in parts, while the hub is killed under them. */
class PhonesE2E {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PARTS = 12;

    @TempDir
    Path folder;

    @Test
    void an_instance_that_is_sent_in_parts_through_a_killed_hub_is_one_usulan_with_all_its_files() throws Exception {
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        try (Run up = hub.up()) {
            Phone phone = new Phone(hub.http().url(), hub.data());
            String xml = xml(fetched(phone), "killed");
            assertThat(phone.submit(xml, List.of("0.jpg"))).isEqualTo(201);
            try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
                parts(phone, xml).forEach(threads::submit);
                Signal.KILL.to(up.pid());
            }
        }
        try (Run again = hub.up()) {
            Phone phone = new Phone(hub.http().url(), hub.data());
            String list = fetched(phone);
            sendAll(phone, xml(list, "killed"), xml(list, "parallel"));
            assertThat(phone.submit(xml(list, "killed").replace("Jalan beton", "Jembatan"), List.of()))
                    .isEqualTo(409);
            hub.awaitNothingWaiting();

            Await.until(
                    "all files are there",
                    SOON,
                    () -> usulan(hub).stream()
                            .allMatch(usulan -> usulan.path("lampiran").size() == PARTS));
            assertThat(usulan(hub)).hasSize(2);
            assertThat(hub.http().get("/api/v1/audit").path("lost").asLong(-1)).isZero();
            assertThat(hub.http().total("rejected")).isZero();
            again.interrupt();
        }
    }

    /** Parts of several instances at once. */
    private static void sendAll(Phone phone, String... instances) throws Exception {
        List<Callable<Integer>> all = new ArrayList<>();
        for (String instance : instances) {
            all.addAll(parts(phone, instance));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Integer> answer : threads.invokeAll(all)) {
                assertThat(answer.get()).isIn(201, 202);
            }
        }
    }

    /** The list of forms, after the form that it names was fetched. */
    private static String fetched(Phone phone) {
        String list = phone.get("formList").body();
        String form =
                phone.get(URI.create(element(list, "downloadUrl")).getPath()).body();
        assertThat(form).contains(element(list, "formID"));
        return list;
    }

    private static List<Callable<Integer>> parts(Phone phone, String xml) {
        List<Callable<Integer>> parts = new ArrayList<>();
        for (int number = 0; number < PARTS; number++) {
            List<String> file = List.of(number + ".jpg");
            parts.add(() -> phone.submit(xml, file));
        }
        return parts;
    }

    private static List<JsonNode> usulan(PackagedHub hub) {
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

    private static String element(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]+)<").matcher(xml);
        assertThat(found.find()).as(xml).isTrue();
        return found.group(1);
    }

    /** Of the question for photos, which may be repeated. */
    private static String xml(String list, String id) {
        StringBuilder photos = new StringBuilder();
        for (int number = 0; number < PARTS; number++) {
            photos.append("<foto>").append(number).append(".jpg</foto>");
        }
        return """
                <data id="%s" version="%s"><tahun>2027</tahun><persetujuan><usulan>ya</usulan></persetujuan>\
                <lokasi><kecamatan>32.16.01</kecamatan><desa>32.16.01.2005</desa></lokasi>\
                <usul><bidang>1.03</bidang><kamus>BM-101</kamus><uraian>Jalan beton %s</uraian>\
                <masalah>Belum ada jalan</masalah></usul><foto>%s</foto>\
                <meta><instanceID>uuid:%s</instanceID></meta></data>""".formatted(element(list, "formID"), element(list, "version"), id, photos, id);
    }
}
