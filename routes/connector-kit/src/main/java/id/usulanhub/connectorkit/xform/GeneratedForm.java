package id.usulanhub.connectorkit.xform;

import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.Wilayah;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The form for the usulan of one kabupaten and tahun, made of its kamus and its places. */
public final class GeneratedForm {

    private static final int VERSION_DIGITS = 12;

    private final Reference reference;
    private final ChoiceLists lists;
    private final FormXml written;

    private GeneratedForm(Reference reference) {
        this.reference = reference;
        Asked asked = Asked.by(reference.kamus().entries());
        this.lists = new ChoiceLists(reference, asked);
        this.written = new FormXml(new Questions(lists, asked), lists.kecamatan());
    }

    /**
     * The same reference is the same bytes. The version is the first 12 hexadecimal digits of a SHA-256 over all that a
     * phone downloads, so that it changes when that does and not otherwise.
     */
    public static XForm of(Reference reference) {
        return new GeneratedForm(reference).form();
    }

    private XForm form() {
        List<MediaFile> media = lists.files();
        String version = form("", media).contentHash().substring(0, VERSION_DIGITS);
        return form(version, media);
    }

    private XForm form(String version, List<MediaFile> media) {
        String kode = reference.kabupaten().value().replace(".", "");
        String id = "usulan-" + kode + "-" + reference.tahun();
        String place = reference
                .wilayah()
                .find(reference.kabupaten())
                .map(Wilayah::nama)
                .orElse(kode);
        String title = "Usulan Musrenbang " + reference.tahun() + ", " + place;
        String xml = written.write(new FormXml.Head(id, version, title, reference.tahun()));
        return new XForm(id, version, title, xml.getBytes(StandardCharsets.UTF_8), media);
    }
}
