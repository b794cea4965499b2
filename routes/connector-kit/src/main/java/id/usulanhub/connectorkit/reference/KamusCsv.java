package id.usulanhub.connectorkit.reference;

import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.AtributKamus.Isi;
import id.usulanhub.domain.kamus.KamusEntry;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a kamus as {@link ReferenceFiles#kamus} reads it. */
public final class KamusCsv {

    private KamusCsv() {}

    public static void write(Collection<KamusEntry> entries, Appendable out) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader(ReferenceFiles.columnsOfKamus().toArray(String[]::new))
                .setRecordSeparator('\n')
                .get();
        try (CSVPrinter csv = new CSVPrinter(out, format)) {
            for (KamusEntry entry : entries) {
                print(entry, csv);
            }
        }
    }

    private static void print(KamusEntry entry, CSVPrinter csv) throws IOException {
        csv.printRecord(
                entry.kode(),
                entry.nama(),
                entry.definisi(),
                entry.satuan(),
                entry.hargaSatuan(),
                entry.skpd().kode(),
                entry.skpd().nama(),
                entry.bidangUrusan(),
                entry.tipe().name(),
                entry.syarat().atribut().stream().map(KamusCsv::declared).collect(Collectors.joining(";")),
                String.join(";", entry.syarat().dokumen()),
                shown(entry.syarat().volumeMin()),
                shown(entry.syarat().volumeMaks()));
    }

    private static String declared(AtributKamus atribut) {
        String name = atribut.nama() + (atribut.wajib() ? "" : "?");
        return switch (atribut.isi()) {
            case Isi.Bilangan number -> name + ":" + number.rentang();
            case Isi.YaTidak ignored -> name + ":ya/tidak";
            case Isi.Pilihan choice -> name + ":" + String.join("/", choice.kata());
            case Isi.Teks ignored -> name + ":teks";
        };
    }

    private static String shown(BigDecimal limit) {
        return limit == null ? "" : limit.toPlainString();
    }
}
