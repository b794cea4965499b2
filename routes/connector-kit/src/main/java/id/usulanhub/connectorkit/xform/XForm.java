package id.usulanhub.connectorkit.xform;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.outcome.Outcome;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A form that phones download and fill in.
 *
 * @param formId by which submissions name it
 * @param version by which submissions name this edition of it; empty when the form names none
 * @param title what people call it
 * @param media the files that it needs, each name once; by name, in whatever order they are given
 */
public record XForm(String formId, String version, String title, byte[] xml, List<MediaFile> media) {

    public XForm {
        Objects.requireNonNull(formId);
        Objects.requireNonNull(version);
        Objects.requireNonNull(title);
        Objects.requireNonNull(xml);
        media = media.stream().sorted(Comparator.comparing(MediaFile::name)).toList();
    }

    /**
     * A form as an integrator has written it, or as his tools have made it of a workbook.
     *
     * @return the form, or PAYLOAD_MALFORMED with what keeps the bytes from being one: no XML, no primary instance with
     *     an id, no title, a file that it needs and that is not among {@code media}
     */
    public static Outcome<XForm> read(byte[] xml, List<MediaFile> media) {
        return XFormReader.read(xml, media);
    }

    /** Where a submission names files: paths of the questions whose answer is one, as {@code /data/foto}. */
    public List<String> binaryQuestions() {
        return XFormReader.binaryQuestions(xml);
    }

    /** The questions that ask for a file, each with the media type that it asks for, as {@code image/*}. */
    public Map<String, String> uploads() {
        return XFormReader.uploads(xml);
    }

    /** Over everything that a phone downloads: 64 hexadecimal digits, the same for the same form. */
    public String contentHash() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        add(all, "", xml);
        media.forEach(file -> add(all, file.name(), file.content()));
        return Sha256.hex(all.toByteArray());
    }

    private static void add(ByteArrayOutputStream all, String name, byte[] content) {
        all.writeBytes((name + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
        all.writeBytes(content);
    }
}
