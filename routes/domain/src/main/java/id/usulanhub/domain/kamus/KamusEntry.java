package id.usulanhub.domain.kamus;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of the kamus usulan: what an agency lets villages propose. The key is {@code (tahun, kode)}; names repeat.
 *
 * @param kode the entry's code within its tahun
 * @param nama what is built or held, as SIPD shows it; numbers in it are part of its identity
 * @param definisi what the entry means, for the proposer
 * @param satuan the unit of its volume
 * @param hargaSatuan rupiah for one unit; 0 when the agency names none
 * @param skpd the agency that answers for it
 * @param bidangUrusan code and name of the bidang urusan, as {@code 1.03 Pekerjaan Umum dan Penataan Ruang}
 * @param tipe physical or not
 * @param syarat what a proposal must bring
 */
public record KamusEntry(
        String kode,
        String nama,
        String definisi,
        String satuan,
        long hargaSatuan,
        Skpd skpd,
        String bidangUrusan,
        Tipe tipe,
        Syarat syarat) {

    /** Physical works, or services and goods. */
    public enum Tipe {
        FISIK,
        NON_FISIK
    }

    /** An agency: its 22-character code and its name. */
    public record Skpd(String kode, String nama) {}

    /**
     * What a proposal for the entry must bring.
     *
     * @param atribut the attributes that it asks for
     * @param dokumen names of documents that must be attached
     * @param volumeMin smallest volume in units of the entry; null when there is no limit
     * @param volumeMaks largest volume in units of the entry; null when there is no limit
     */
    public record Syarat(
            List<AtributKamus> atribut, List<String> dokumen, BigDecimal volumeMin, BigDecimal volumeMaks) {
        public Syarat {
            atribut = List.copyOf(atribut);
            dokumen = List.copyOf(dokumen);
        }

        /** The attribute of that name. */
        public Optional<AtributKamus> atribut(String nama) {
            return atribut.stream().filter(one -> one.nama().equals(nama)).findFirst();
        }

        /** Whether a volume lies within the limits; a volume that is not known lies within. */
        public boolean allows(BigDecimal volume) {
            return volume == null
                    || ((volumeMin == null || volume.compareTo(volumeMin) >= 0)
                            && (volumeMaks == null || volume.compareTo(volumeMaks) <= 0));
        }
    }

    public KamusEntry {
        Objects.requireNonNull(kode);
        Objects.requireNonNull(nama);
        Objects.requireNonNull(satuan);
        Objects.requireNonNull(skpd);
        Objects.requireNonNull(tipe);
        Objects.requireNonNull(syarat);
    }
}
