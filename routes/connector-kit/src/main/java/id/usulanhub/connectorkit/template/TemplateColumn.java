package id.usulanhub.connectorkit.template;

import id.usulanhub.connectorkit.reference.HeadingsFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * One column of the template.
 *
 * @param name the column's name, as connectors know it
 * @param heading the first of its headings
 * @param required whether a row without it is refused
 * @param guidance what to write, in Indonesian
 */
record TemplateColumn(String name, String heading, boolean required, String guidance) {

    private static final Set<String> REQUIRED = Set.of("tahun", "kamus", "uraian", "masalah");

    /** All columns of the hub's own table, in its order. */
    static List<TemplateColumn> all() {
        Properties guidance = texts();
        return HeadingsFile.shared().entrySet().stream()
                .map(column -> of(column, guidance.getProperty(column.getKey(), "")))
                .toList();
    }

    private static TemplateColumn of(Map.Entry<String, List<String>> column, String guidance) {
        return new TemplateColumn(
                column.getKey(), column.getValue().getFirst(), REQUIRED.contains(column.getKey()), guidance);
    }

    /** The heading, with a star when it is required; headings are found without punctuation. */
    String shown() {
        return required ? heading + " *" : heading;
    }

    static Properties texts() {
        Properties texts = new Properties();
        try (InputStream in = TemplateColumn.class.getResourceAsStream("petunjuk.properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
