package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Draft;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.wilayah.Wilayah;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file {@code mapping.yaml}, compiled: how each canonical field is filled.
 *
 * @param atribut by name
 */
record Mapping(
        Field<Integer> tahun,
        Field<Wilayah> wilayah,
        Field<String> alamat,
        Field<KamusEntry> kamus,
        Field<String> uraian,
        Field<String> masalah,
        Field<Takaran> volume,
        Field<Satuan> satuan,
        Field<Long> anggaran,
        Field<Integer> prioritas,
        Map<String, Field<BigDecimal>> atribut,
        Field<String> pengusulNama,
        Field<String> pengusulKontak) {

    /** Every field read, whatever is wrong with the others. */
    Draft read(Reading reading) {
        return new Draft(
                tahun.read(reading),
                wilayah.read(reading),
                alamat.read(reading),
                kamus.read(reading),
                uraian.read(reading),
                masalah.read(reading),
                volume.read(reading),
                satuan.read(reading),
                anggaran.read(reading),
                prioritas.read(reading),
                atribut(reading),
                pengusulNama.read(reading),
                pengusulKontak.read(reading));
    }

    private Map<String, Written<BigDecimal>> atribut(Reading reading) {
        Map<String, Written<BigDecimal>> read = new TreeMap<>();
        atribut.forEach((name, field) -> read.put(name, field.read(reading)));
        return read;
    }
}
