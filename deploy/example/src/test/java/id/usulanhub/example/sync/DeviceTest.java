package id.usulanhub.example.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A device with a client on it, and a hub whose network is bad whenever a test wants it to be. */
abstract class DeviceTest {

    static final int PHOTO = 700_000;

    @TempDir
    Path device;

    final List<Long> pauses = new ArrayList<>();
    FakeHub hub;
    ChangeFolder folder;

    @BeforeEach
    void a_hub_stands() throws IOException {
        hub = new FakeHub();
        folder = new ChangeFolder(device.resolve("usulan"));
    }

    @AfterEach
    void the_hub_goes() {
        hub.close();
    }

    void sync() throws IOException {
        HubApi.Settings settings = new HubApi.Settings(hub.url(), "mobile-sync", "t0ken", folder.device());
        new Sync(folder, new HubApi(settings, pauses::add), () -> Instant.parse("2026-11-22T08:00:00Z")).run();
    }

    Change added(Change change, Path... photos) throws IOException {
        List<Change.NamedFile> files = new ArrayList<>();
        for (Path photo : photos) {
            files.add(folder.keep(photo));
        }
        Change whole =
                new Change(change.id(), change.change(), change.base(), change.capturedAt(), change.payload(), files);
        folder.add(whole);
        return whole;
    }

    static Change change(String base, Map<String, Object> payload) {
        return new Change(
                UUID.randomUUID().toString(),
                UUID.randomUUID().toString(),
                base,
                "2026-11-22T08:00:00Z",
                payload,
                List.of());
    }

    static Change after(Change before, Map<String, Object> payload) {
        return new Change(
                before.id(), UUID.randomUUID().toString(), before.change(), "2026-11-22T08:00:00Z", payload, List.of());
    }

    Path photo(int number) throws IOException {
        byte[] content = new byte[PHOTO];
        Arrays.fill(content, (byte) number);
        return Files.write(device.resolve(number + ".jpg"), content);
    }
}
