package id.usulanhub.connectorkit.folder;

import id.usulanhub.codec.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** The tables that a mapping names, and the version that they make together with manifest and mapping. */
final class Codes {

    private static final String FOLDER = "codes/";
    private static final String ENDING = ".csv";

    /** The hub's own table of headings, which is no file of the connector. */
    private static final String SHARED = "codes/headings.csv";

    private static final int VERSION_DIGITS = 12;

    private Codes() {}

    /** The files of {@code codes/} that stand anywhere in the mapping, as far as they exist. */
    static Map<String, byte[]> of(ConnectorFolder folder, JsonNode mapping) {
        Map<String, byte[]> codes = new TreeMap<>();
        collect(folder, mapping, codes);
        return codes;
    }

    /** Manifest, mapping and codes, by their names. */
    static Map<String, byte[]> files(ConnectorFolder folder, Map<String, byte[]> codes) {
        Map<String, byte[]> files = new TreeMap<>(codes);
        for (String file : new String[] {"manifest.yaml", "mapping.yaml"}) {
            folder.read(file).ifPresent(bytes -> files.put(file, bytes));
        }
        return files;
    }

    /** 12 hexadecimal digits over the names and bytes of the files, which are in the order of their names. */
    static String version(Map<String, byte[]> files) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            all.writeBytes((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            all.writeBytes(bytes);
        });
        return Sha256.hex(all.toByteArray()).substring(0, VERSION_DIGITS);
    }

    private static void collect(ConnectorFolder folder, JsonNode node, Map<String, byte[]> codes) {
        if (node.isString() && isCodes(node.stringValue())) {
            folder.read(node.stringValue()).ifPresent(bytes -> codes.put(node.stringValue(), bytes));
        }
        node.forEach(child -> collect(folder, child, codes));
    }

    private static boolean isCodes(String text) {
        return text.startsWith(FOLDER) && text.endsWith(ENDING) && !text.equals(SHARED) && !text.contains("..");
    }
}
