package id.usulanhub.codec;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;

/**
 * An instance of a form as an OpenRosa client sends it: its XML as it came, and its files, which are kept elsewhere and
 * may come in several requests that repeat the XML. One request that brings something new is one raw record.
 *
 * @param id what the client calls it, without {@code uuid:}; each edit has its own
 * @param root the id of the first of its edits: what all of them are known by
 * @param replaces the ids of what it is an edit of, the nearest first; empty for the first
 * @param form the form's id
 * @param version the form's version; empty when it has none
 * @param xml the document
 * @param files those that are kept, by their names
 */
public record Instance(
        String id, String root, List<String> replaces, String form, String version, String xml, List<File> files) {

    /** Of an instance as JSON. */
    public static final String MEDIA_TYPE = "application/vnd.usulan-hub.openrosa+json";

    /**
     * A file that is kept elsewhere.
     *
     * @param file its name in the XML
     * @param sha256 under which it is kept, hexadecimal
     * @param size in bytes
     * @param mediaType by its first bytes
     */
    public record File(String file, String sha256, long size, String mediaType) {

        /** By name; one name may have come with several contents. */
        static final Comparator<File> ORDER = Comparator.comparing(File::file).thenComparing(File::sha256);

        public File {
            Objects.requireNonNull(file);
            Objects.requireNonNull(sha256);
            Objects.requireNonNull(mediaType);
        }
    }

    public Instance {
        Objects.requireNonNull(id);
        Objects.requireNonNull(root);
        replaces = List.copyOf(replaces);
        Objects.requireNonNull(form);
        Objects.requireNonNull(version);
        Objects.requireNonNull(xml);
        files = files.stream().distinct().sorted(File.ORDER).toList();
    }

    /** The same instance with other files. */
    public Instance with(List<File> others) {
        return new Instance(id, root, replaces, form, version, xml, others);
    }

    /**
     * The same instance as an edit of what is known under another first one.
     *
     * @param line what it takes the place of, the nearest first
     */
    public Instance under(String first, List<String> line) {
        return new Instance(id, first, line, form, version, xml, files);
    }

    /** SHA-256 of the XML alone, hexadecimal. */
    public String sha256() {
        return Sha256.hex(xml.getBytes(StandardCharsets.UTF_8));
    }

    /** As JSON in UTF-8; the same XML with the same files gives the same bytes. */
    public byte[] write() {
        return Json.write(this);
    }

    /** @throws JacksonException when the bytes are no instance */
    public static Instance read(byte[] json) {
        return Json.read(json, Instance.class);
    }
}
