package id.usulanhub.app.client;

import id.usulanhub.app.PrivateFile;
import id.usulanhub.codec.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the running hub of a data folder answers: {@code hub.json}, readable by its owner only. Whoever may read the data
 * may operate the hub.
 *
 * @param token that the operator's interface asks for; made anew at each start
 */
public record HubAddress(URI url, String token) {

    private static final String FILE = "hub.json";

    /** @throws HubUnavailable when no hub runs on that folder */
    public static HubAddress read(Path data) {
        try {
            return Json.read(Files.readAllBytes(data.resolve(FILE)), HubAddress.class);
        } catch (IOException e) {
            throw new HubUnavailable(
                    "Tidak ada hub yang berjalan pada " + data + "; jalankan ./hub up atau ./hub run lebih dahulu."
                            + " / No hub runs on that folder; start one with ./hub up or ./hub run.",
                    e);
        }
    }

    /** Tells commands where the hub is. */
    public void write(Path data) {
        try {
            PrivateFile.write(data.resolve(FILE), Json.write(this));
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's address could not be written", e);
        }
    }

    public static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("the hub's address could not be removed", e);
        }
    }
}
