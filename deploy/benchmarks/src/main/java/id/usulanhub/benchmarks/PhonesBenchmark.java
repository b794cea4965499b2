package id.usulanhub.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The last evening of the input period: 200 phones send 10,000 submissions with a photo each. One in five connections is
 * cut in the midst of a body, one in five submissions is sent again after it was taken, one in five sends its photo in a
 * request of its own. Who is told to come again does so after half a second.
 */
final class PhonesBenchmark implements Benchmark {
    private static final int PHONES = 200;
    private static final int SUBMISSIONS = 10_000;
    private static final int PHOTO_BYTES = 50_000;
    private static final int IN = 5;
    private static final int BUSY = 503;
    private static final int TAKEN = 201;
    private static final int KNOWN = 202;
    private static final long AGAIN_MILLIS = 500;
    private static final long SEED = 2027;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0};

    private final AtomicInteger turnedAway = new AtomicInteger();
    private final AtomicInteger cut = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Override
    public String name() {
        return "phones";
    }

    @Override
    public Map<String, Number> measure() throws Exception {
        Packaged.check();
        try (TemporaryFolder data = TemporaryFolder.create();
                RunningHub hub = RunningHub.start(data.path())) {
            PhoneClient client = PhoneClient.of(data.path());
            String form = client.listed("formID");
            String version = client.listed("version");
            AtomicLong peak = new AtomicLong();
            Thread looks =
                    Thread.ofPlatform().daemon().start(() -> ImportBenchmark.look(new ProcessMemory(hub.pid()), peak));
            long start = System.nanoTime();
            send(client, form, version);
            double sent = seconds(start);
            hub.await(() -> hub.total("waiting") == 0);
            double normalised = seconds(start);
            looks.interrupt();
            return figures(hub, data.path(), peak.get(), new double[] {sent, normalised});
        }
    }

    private void send(PhoneClient client, String form, String version) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService phones = Executors.newFixedThreadPool(PHONES)) {
            for (int phone = 0; phone < PHONES; phone++) {
                String device = "phone-" + phone;
                Random random = new Random(SEED + phone);
                phones.submit(() -> {
                    for (int at = next.getAndIncrement(); at < SUBMISSIONS; at = next.getAndIncrement()) {
                        submission(client, device, instance(form, version, at), random);
                    }
                    return null;
                });
            }
        }
    }

    private void submission(PhoneClient client, String device, String xml, Random random)
            throws IOException, InterruptedException {
        byte[] photo = new byte[PHOTO_BYTES];
        random.nextBytes(photo);
        System.arraycopy(JPEG, 0, photo, 0, JPEG.length);
        Map<String, byte[]> file = Map.of("1.jpg", photo);
        if (random.nextInt(IN) == 0) {
            client.cut(device, xml, file);
            cut.incrementAndGet();
        }
        if (random.nextInt(IN) == 0) {
            untilTaken(client, device, xml, Map.of());
        }
        untilTaken(client, device, xml, file);
        if (random.nextInt(IN) == 0) {
            untilTaken(client, device, xml, file);
        }
    }

    private void untilTaken(PhoneClient client, String device, String xml, Map<String, byte[]> files)
            throws IOException, InterruptedException {
        int status = client.submit(device, xml, files);
        while (status == BUSY) {
            turnedAway.incrementAndGet();
            Thread.sleep(AGAIN_MILLIS);
            status = client.submit(device, xml, files);
        }
        if (status != TAKEN && status != KNOWN) {
            refused.incrementAndGet();
        }
    }

    private Map<String, Number> figures(RunningHub hub, Path data, long peak, double[] seconds)
            throws IOException, SQLException {
        Map<String, Number> figures = new LinkedHashMap<>();
        figures.put("submissions", SUBMISSIONS);
        figures.put("connections_cut", cut.get());
        figures.put("told_to_come_again", turnedAway.get());
        figures.put("refused", refused.get());
        figures.put("records", hub.total("received"));
        figures.put("usulan", count(data, "SELECT count(*) FROM usulan WHERE id LIKE 'openrosa:%'"));
        figures.put("usulan_with_their_photo", count(data, """
                SELECT count(*) FROM usulan WHERE id LIKE 'openrosa:%'
                AND json_array_length(state, '$.usulan.lampiran') = 1"""));
        figures.put("lost", hub.get("/api/v1/audit").path("lost").asLong(-1));
        figures.put("sent_s", Figures.rounded(seconds[0]));
        figures.put("in_the_list_s", Figures.rounded(seconds[1]));
        figures.put("heap_peak_mb", peak);
        return kept(figures);
    }

    /** Figures of a hub that loses or doubles something are no figures. */
    private static Map<String, Number> kept(Map<String, Number> figures) {
        boolean isKept = figures.get("refused").longValue() == 0
                && figures.get("lost").longValue() == 0
                && figures.get("usulan").longValue() == SUBMISSIONS
                && figures.get("usulan_with_their_photo").longValue() == SUBMISSIONS;
        if (!isKept) {
            throw new IllegalStateException("not every submission is one usulan with its photo: " + figures);
        }
        return figures;
    }

    private static String instance(String form, String version, int number) {
        return """
                <data id="%s" version="%s"><tahun>2027</tahun><persetujuan><usulan>ya</usulan></persetujuan>\
                <lokasi><kecamatan>32.16.01</kecamatan><desa>32.16.01.2005</desa></lokasi>\
                <usul><bidang>1.03</bidang><kamus>BM-101</kamus><uraian>Jalan beton %d</uraian>\
                <masalah>Belum ada jalan</masalah></usul><foto><foto>1.jpg</foto></foto>\
                <meta><instanceID>uuid:phone-%d</instanceID></meta></data>""".formatted(form, version, number, number);
    }

    private static long count(Path data, String query) throws SQLException {
        try (Connection view = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("view/view.sqlite"));
                Statement statement = view.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.getLong(1);
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
