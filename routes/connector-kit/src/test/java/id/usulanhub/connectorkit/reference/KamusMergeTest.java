package id.usulanhub.connectorkit.reference;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.outcome.Outcome;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class KamusMergeTest {

    private static final KamusEntry KNOWN = limited(entry("J-1", "Jalan Lebar 3 m", "m", 1000));

    @Test
    void a_known_entry_is_revised_and_keeps_its_code_and_what_it_asks_for() {
        KamusMerge merge = KamusMerge.of(List.of(KNOWN), List.of(entry("K-9", "JALAN  lebar 3 M", "m", 2000)));

        assertThat(merge.entries()).containsExactly(limited(entry("J-1", "JALAN  lebar 3 M", "m", 2000)));
        assertThat(merge.changed()).isEqualTo(1);
    }

    @Test
    void another_number_or_unit_is_another_entry_and_none_is_removed() {
        KamusMerge merge = KamusMerge.of(
                List.of(KNOWN),
                List.of(entry("K-1", "Jalan Lebar 4 m", "m", 1), entry("K-2", "Jalan Lebar 3 m", "unit", 1)));

        assertThat(merge.entries()).extracting(KamusEntry::kode).containsExactly("J-1", "K-1", "K-2");
        assertThat(merge.added()).isEqualTo(2);
    }

    @Test
    void the_same_again_changes_nothing() {
        KamusMerge merge = KamusMerge.of(List.of(KNOWN), List.of(entry("X", "Jalan Lebar 3 m", "m", 0)));

        assertThat(merge).isEqualTo(new KamusMerge(List.of(KNOWN), 0, 0, 1));
    }

    @Test
    void what_is_written_is_read_again() throws IOException {
        StringBuilder csv = new StringBuilder();
        KamusCsv.write(List.of(KNOWN), csv);

        Outcome<List<KamusEntry>> read =
                ReferenceFiles.kamus(new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(read).isEqualTo(Outcome.accepted(List.of(KNOWN)));
    }

    private static KamusEntry entry(String kode, String nama, String satuan, long harga) {
        return new KamusEntry(
                kode,
                nama,
                "Arti, \"dengan\" tanda",
                satuan,
                harga,
                new KamusEntry.Skpd("1.03.0.00.0.00.01.0000", "Dinas"),
                "1.03",
                KamusEntry.Tipe.FISIK,
                asking(null));
    }

    private static KamusEntry limited(KamusEntry entry) {
        return new KamusEntry(
                entry.kode(),
                entry.nama(),
                entry.definisi(),
                entry.satuan(),
                entry.hargaSatuan(),
                entry.skpd(),
                entry.bidangUrusan(),
                entry.tipe(),
                asking(BigDecimal.TEN));
    }

    private static KamusEntry.Syarat asking(BigDecimal least) {
        return new KamusEntry.Syarat(List.of(AtributKamus.angka("a")), List.of("b", "c"), least, null);
    }
}
