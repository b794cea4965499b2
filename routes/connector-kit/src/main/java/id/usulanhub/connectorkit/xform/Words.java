package id.usulanhub.connectorkit.xform;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * The form's words in one language; {@code {0}} in them is filled when the form is made, <code>${path}</code> when it is
 * filled in.
 *
 * @param language as Collect shows it, with its code: {@code Bahasa Indonesia (id)}
 */
record Words(String language, Properties texts) {

    /** Indonesian first, which is what a phone shows until somebody chooses another. */
    static final List<Words> ALL =
            List.of(read("Bahasa Indonesia (id)", "kata_id.properties"), read("English (en)", "kata_en.properties"));

    /** @param values for {@code {0}}, {@code {1}}... */
    Optional<String> find(String key, List<String> values) {
        return Optional.ofNullable(texts.getProperty(key)).map(text -> filled(text, values));
    }

    private static String filled(String text, List<String> values) {
        String filled = text;
        for (int at = 0; at < values.size(); at++) {
            filled = filled.replace("{" + at + "}", values.get(at));
        }
        return filled;
    }

    private static Words read(String language, String file) {
        Properties texts = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(file);
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return new Words(language, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
