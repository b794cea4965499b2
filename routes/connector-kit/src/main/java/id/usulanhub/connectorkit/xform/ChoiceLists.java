package id.usulanhub.connectorkit.xform;

import id.usulanhub.connectorkit.xml.XmlName;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.Wilayah;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The lists from which the form lets choose. Those with thousands of rows are files beside the form, which a phone reads
 * by the row; in the form itself they would be read whole each time that it is opened.
 */
final class ChoiceLists {

    static final String DESA = "desa";
    static final String KAMUS = "kamus";
    static final String NO_LIMIT = "-";

    private static final String CSV = "text/csv";
    private static final Pattern KODE_OF_BIDANG = Pattern.compile("(\\d\\.\\d{2})\\b.*", Pattern.DOTALL);
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final Reference reference;
    private final Asked asked;

    ChoiceLists(Reference reference, Asked asked) {
        this.reference = reference;
        this.asked = asked;
    }

    List<Wilayah> kecamatan() {
        return reference.wilayah().within(reference.kabupaten());
    }

    /** Names of the bidang urusan by what stands for them, in the order of their codes. */
    Map<String, String> bidang() {
        Map<String, String> bidang = new TreeMap<>();
        reference.kamus().entries().stream()
                .map(KamusEntry::bidangUrusan)
                .forEach(each -> bidang.putIfAbsent(bidang(each), each));
        return bidang;
    }

    List<MediaFile> files() {
        return List.of(file(DESA, this::desa), file(KAMUS, this::kamus));
    }

    /** Writes the rows of one file. */
    private interface Rows {
        void print(CSVPrinter out) throws IOException;
    }

    private static MediaFile file(String name, Rows rows) {
        StringWriter text = new StringWriter();
        try (CSVPrinter out = new CSVPrinter(text, FORMAT)) {
            rows.print(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new MediaFile(name + ".csv", CSV, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void desa(CSVPrinter out) throws IOException {
        out.printRecord("name", "label", "kecamatan");
        for (Wilayah kecamatan : kecamatan()) {
            Set<String> names = new HashSet<>();
            for (Wilayah desa : reference.wilayah().within(kecamatan.kode())) {
                String kode = desa.kode().value();
                String label = names.add(desa.nama()) ? desa.nama() : desa.nama() + " (" + kode + ")";
                out.printRecord(kode, label, kecamatan.kode().value());
            }
        }
    }

    private void kamus(CSVPrinter out) throws IOException {
        out.printRecord(
                "name",
                "label",
                "bidang",
                "nama",
                "definisi",
                "skpd",
                "satuan",
                "harga",
                "batas",
                "min",
                "maks",
                "atribut",
                "wajib",
                "dokumen");
        for (KamusEntry entry : reference.kamus().entries()) {
            KamusEntry.Syarat syarat = entry.syarat();
            out.printRecord(
                    entry.kode(),
                    line(entry.nama()) + " (" + entry.kode() + ")",
                    bidang(entry.bidangUrusan()),
                    line(entry.nama()),
                    line(entry.definisi()),
                    line(entry.skpd().nama()),
                    entry.satuan(),
                    entry.hargaSatuan() == 0 ? NO_LIMIT : rupiah(entry.hargaSatuan()),
                    batas(entry),
                    shown(syarat.volumeMin()),
                    shown(syarat.volumeMaks()),
                    asked.questions(entry),
                    Asked.needed(entry),
                    Asked.documents(entry));
        }
    }

    private static String bidang(String written) {
        Matcher kode = KODE_OF_BIDANG.matcher(written);
        return kode.matches() ? kode.group(1) : XmlName.of(written);
    }

    /** With its unit, since blanks between two values that a form shows are lost on phones. */
    private static String batas(KamusEntry entry) {
        KamusEntry.Syarat syarat = entry.syarat();
        String limits = Limits.shown(syarat.volumeMin(), syarat.volumeMaks());
        return limits.isEmpty() ? NO_LIMIT : limits + " " + entry.satuan();
    }

    private static String rupiah(long amount) {
        return "Rp" + String.format(Locale.ROOT, "%,d", amount).replace(',', '.');
    }

    private static String shown(BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }

    /** A line break in a name would end the row for readers that do not know quoting. */
    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
