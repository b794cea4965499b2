package id.usulanhub.app.cli.connector;

import id.usulanhub.codec.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;

/**
 * The settings of ODK Collect and KoboCollect that let a phone in at one connector.
 *
 * @param project what the phone calls it
 * @param server where it asks for forms
 * @param user empty where the phone shall ask
 * @param password empty where the phone shall ask
 */
record PhoneSettings(String project, URI server, String user, String password) {

    /** The application's own names; what is not named stays as the application has it. */
    byte[] json() {
        Map<String, Object> general = new LinkedHashMap<>();
        general.put("protocol", "odk_default");
        general.put("server_url", server.toString());
        if (!user.isEmpty()) {
            general.put("username", user);
        }
        if (!password.isEmpty()) {
            general.put("password", password);
        }
        general.put("form_update_mode", "match_exactly");
        general.put("periodic_form_updates_check", "every_one_hour");
        general.put("autosend", "wifi_and_cellular");
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("general", general);
        settings.put("admin", Map.of());
        settings.put("project", Map.of("name", project));
        return Json.write(settings);
    }

    /** What the QR code holds: the settings, deflated (zlib), in Base64. */
    String encoded() {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(deflated.toByteArray());
    }
}
