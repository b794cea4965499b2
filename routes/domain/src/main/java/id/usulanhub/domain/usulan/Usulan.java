package id.usulanhub.domain.usulan;

import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One proposal in the hub's one schema (schemas/events/usulan/v1). What the proposer wrote stays here untouched; what
 * officials recommend stands beside it in the ledger, never over it.
 *
 * @param id the hub's name of it
 * @param tahun the planning year it is proposed for
 * @param origin where it came from
 * @param lokasi where it is to be done
 * @param pekerjaan what is to be done, by the kamus
 * @param usul the proposer's figures and words
 * @param pengusul who proposes it; personal data
 * @param atribut numbers that criteria and kamus ask for, by name (for example {@code penerima_kk}); sorted
 * @param lampiran the files that came with it; empty when there are none
 * @param keterangan answers in words to attributes whose kamus asks for words or a choice, by name; sorted
 * @param kurang what the kamus entry asks for or the submission names, and that it lacks; empty when it is complete
 */
public record Usulan(
        UsulanId id,
        int tahun,
        Origin origin,
        Lokasi lokasi,
        Pekerjaan pekerjaan,
        Usul usul,
        Pengusul pengusul,
        Map<String, BigDecimal> atribut,
        List<Lampiran> lampiran,
        Map<String, String> keterangan,
        List<Kurang> kurang) {

    /** The attribute of an usulan that came out of SIPD; connectors that read SIPD's exports set it to 1. */
    public static final String DARI_SIPD = "dari_sipd";

    /**
     * Where an usulan came from.
     *
     * @param connector the folder in {@code connectors/} that read it
     * @param sourceId the id that the source gave it, or a hash of the columns that identify a row
     * @param place the row or pointer within what was received, for example {@code Usulan!A12}
     * @param contentHash SHA-256 of what was received, hexadecimal
     * @param rawId the record in {@code hub.collect.raw.v1}: {@code partition-offset}
     * @param receipt the receipt that the sender holds
     * @param receivedAt when the hub received it, by the hub's clock
     * @param mapping the version of the connector that read it: the first 12 hexadecimal digits of a SHA-256 over its
     *     files; empty for what was read before versions were kept
     * @param document the document that it was read from, when its files may come apart from it; null where all came at
     *     once
     */
    public record Origin(
            String connector,
            String sourceId,
            String place,
            String contentHash,
            String rawId,
            String receipt,
            Instant receivedAt,
            String mapping,
            Document document) {
        public Origin {
            mapping = Objects.requireNonNullElse(mapping, "");
        }

        /** Of what came at once. */
        public Origin(
                String connector,
                String sourceId,
                String place,
                String contentHash,
                String rawId,
                String receipt,
                Instant receivedAt,
                String mapping) {
            this(connector, sourceId, place, contentHash, rawId, receipt, receivedAt, mapping, null);
        }
    }

    /**
     * Where the work is to be done.
     *
     * @param kabupaten always known
     * @param kecamatan null for an usulan of the kabupaten as a whole
     * @param desa null for an usulan of the kecamatan as a whole
     * @param alamat free text, for example a dusun and RT; never null, may be empty
     * @param titik where on the map; null when no point was given
     */
    public record Lokasi(KodeWilayah kabupaten, KodeWilayah kecamatan, KodeWilayah desa, String alamat, Titik titik) {

        public Lokasi {
            Objects.requireNonNull(kabupaten);
            Objects.requireNonNull(alamat);
        }

        /** A place without a point on the map. */
        public Lokasi(KodeWilayah kabupaten, KodeWilayah kecamatan, KodeWilayah desa, String alamat) {
            this(kabupaten, kecamatan, desa, alamat, null);
        }
    }

    /**
     * A point on the map, in WGS 84.
     *
     * @param lat degrees north, -90 to 90
     * @param lng degrees east, -180 to 180
     */
    public record Titik(BigDecimal lat, BigDecimal lng) {
        public Titik {
            lat = plain(lat);
            lng = plain(lng);
        }
    }

    /**
     * A file that came with an usulan; its bytes are kept outside of the ledger, under their hash.
     *
     * @param nama the name that the sender gave it
     * @param sha256 of its bytes, 64 hexadecimal digits; empty while it is named and has not come
     * @param ukuran bytes
     * @param jenis the media type
     * @param dokumen as which of the documents that the kamus names it was sent; empty when nothing was said
     */
    public record Lampiran(String nama, String sha256, long ukuran, String jenis, String dokumen) {
        public Lampiran {
            dokumen = Objects.requireNonNullElse(dokumen, "");
            Objects.requireNonNull(nama);
            Objects.requireNonNull(sha256);
            Objects.requireNonNull(jenis);
        }

        /** A file of which nobody said what it is. */
        public Lampiran(String nama, String sha256, long ukuran, String jenis) {
            this(nama, sha256, ukuran, jenis, "");
        }

        /**
         * A file that was named and has not come yet.
         *
         * @param jenis what its name says that it will be
         */
        public static Lampiran awaited(String nama, String jenis, String dokumen) {
            return new Lampiran(nama, "", 0, jenis, dokumen);
        }

        public boolean hasCome() {
            return !sha256.isEmpty();
        }
    }

    /**
     * Something that the kamus entry asks for, or that the submission itself names, and that was not sent.
     *
     * @param nama the attribute's name, the document's as the kamus names it, or the file's
     */
    public record Kurang(Jenis jenis, String nama) {

        /** What is missing. */
        public enum Jenis {
            ATRIBUT,
            DOKUMEN,
            /** A file that the submission names and that has not come. */
            BERKAS
        }

        public Kurang {
            Objects.requireNonNull(jenis);
            Objects.requireNonNull(nama);
        }
    }

    /**
     * What is to be done.
     *
     * @param kodeKamus the kamus entry
     * @param namaKamus its name at the time
     * @param kodeSkpd the agency that answers for it, derived from the kamus, never chosen
     * @param namaSkpd its name at the time
     */
    public record Pekerjaan(String kodeKamus, String namaKamus, String kodeSkpd, String namaSkpd) {}

    /**
     * The proposer's words and figures.
     *
     * @param uraian what is proposed, in the proposer's words
     * @param masalah why, in the proposer's words; may be empty
     * @param volume in {@code satuan}; null when none was given
     * @param satuan the unit by its code in {@code schemas/codes/satuan.csv}; null when none was given
     * @param anggaran whole rupiah; null when none was given
     * @param prioritas the rank within the desa, 1 first; null when none was given
     */
    public record Usul(
            String uraian, String masalah, BigDecimal volume, String satuan, Long anggaran, Integer prioritas) {
        public Usul {
            Objects.requireNonNull(uraian);
            Objects.requireNonNull(masalah);
            volume = volume == null ? null : plain(volume);
        }
    }

    /** Who proposes it. Personal data: never in keys, headers, logs, metrics, URLs or public pages. */
    public record Pengusul(String nama, String kontak) {}

    public Usulan {
        Objects.requireNonNull(id);
        Objects.requireNonNull(origin);
        Objects.requireNonNull(lokasi);
        Objects.requireNonNull(pekerjaan);
        Objects.requireNonNull(usul);
        Objects.requireNonNull(pengusul);
        Map<String, BigDecimal> sorted = new TreeMap<>();
        atribut.forEach((name, value) -> sorted.put(name, plain(value)));
        atribut = Collections.unmodifiableMap(sorted);
        lampiran = lampiran == null ? List.of() : List.copyOf(lampiran);
        keterangan = keterangan == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(keterangan));
        kurang = kurang == null ? List.of() : List.copyOf(kurang);
    }

    /** A complete usulan whose attributes are all figures. */
    public Usulan(
            UsulanId id,
            int tahun,
            Origin origin,
            Lokasi lokasi,
            Pekerjaan pekerjaan,
            Usul usul,
            Pengusul pengusul,
            Map<String, BigDecimal> atribut,
            List<Lampiran> lampiran) {
        this(id, tahun, origin, lokasi, pekerjaan, usul, pengusul, atribut, lampiran, Map.of(), List.of());
    }

    /** An usulan without files. */
    public Usulan(
            UsulanId id,
            int tahun,
            Origin origin,
            Lokasi lokasi,
            Pekerjaan pekerjaan,
            Usul usul,
            Pengusul pengusul,
            Map<String, BigDecimal> atribut) {
        this(id, tahun, origin, lokasi, pekerjaan, usul, pengusul, atribut, List.of());
    }

    /** The key of the ledger that tells its story: its kecamatan, or the kabupaten where it has none. */
    public KodeWilayah ledgerKey() {
        return lokasi.kecamatan() == null ? lokasi.kabupaten() : lokasi.kecamatan();
    }

    /** Whether SIPD holds it already, because it came from there: it is ranked with the others and never pushed. */
    public boolean cameFromSipd() {
        BigDecimal mark = atribut.get(DARI_SIPD);
        return mark != null && mark.signum() > 0;
    }

    /** Whether two submissions say the same, however and whenever they came, and whatever the kamus asked for then. */
    public boolean saysTheSameAs(Usulan other) {
        return id.equals(other.id)
                && tahun == other.tahun
                && lokasi.equals(other.lokasi)
                && pekerjaan.equals(other.pekerjaan)
                && usul.equals(other.usul)
                && pengusul.equals(other.pengusul)
                && atribut.equals(other.atribut)
                && lampiran.equals(other.lampiran)
                && keterangan.equals(other.keterangan);
    }

    /** One form of a number: 200, 200.0 and 2E+2 are equal. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
