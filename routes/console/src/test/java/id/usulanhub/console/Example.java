package id.usulanhub.console;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.Keputusan.Putusan;
import id.usulanhub.domain.ledger.Keputusan.Rekomendasi;
import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.Criteria.Criterion;
import id.usulanhub.domain.list.Criteria.Range;
import id.usulanhub.domain.list.ListDraft;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.mail.HandledMail;
import id.usulanhub.pipeline.collect.mail.MailFault;
import id.usulanhub.pipeline.collect.mail.MailState;
import id.usulanhub.pipeline.collect.poll.FeedFault;
import id.usulanhub.pipeline.collect.poll.PollState;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.view.RejectedRecord;
import id.usulanhub.view.TimelineEntry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A small kabupaten to look at: two kecamatan, a handful of usulan in every state. */
public final class Example {

    public static final Instant NOW = Instant.parse("2026-11-21T07:05:00Z");
    public static final int TAHUN = 2027;
    public static final KodeWilayah KABUPATEN = new KodeWilayah("32.16");
    public static final KodeWilayah SETU = new KodeWilayah("32.16.05");
    public static final KodeWilayah CIKARANG = new KodeWilayah("32.16.09");
    public static final long PAGU = 1_500_000_000L;

    public static final List<Wilayah> WILAYAH = List.of(
            new Wilayah(new KodeWilayah("32"), "Jawa Barat"),
            new Wilayah(KABUPATEN, "Kabupaten Bekasi"),
            new Wilayah(SETU, "Setu"),
            new Wilayah(CIKARANG, "Cikarang Utara"),
            new Wilayah(new KodeWilayah("32.16.05.2001"), "Ciledug"),
            new Wilayah(new KodeWilayah("32.16.09.2003"), "Karangasih"));

    public static final Criteria CRITERIA = new Criteria(
            "Berita acara 12/2026",
            List.of(
                    new Criterion("manfaat", "Jumlah penerima manfaat", 60, "penerima_kk", steps(20, 100)),
                    new Criterion("biaya", "Besar biaya", 40, "anggaran", steps(100_000_000L, 300_000_000L))));

    private static final List<String> WORKS = List.of(
            "Peningkatan jalan lingkungan dengan beton lebar 3 m",
            "Pembangunan saluran drainase permukiman",
            "Rehabilitasi ruang kelas sekolah dasar",
            "Pemasangan penerangan jalan umum",
            "Pelatihan menjahit bagi kelompok perempuan",
            "Pembangunan posyandu");

    private Example() {}

    private static List<Range> steps(long low, long middle) {
        return List.of(
                new Range(BigDecimal.valueOf(low), 1), new Range(BigDecimal.valueOf(middle), 3), new Range(null, 5));
    }

    public static UsulanId id(KodeWilayah kecamatan, int number) {
        return new UsulanId("web-form:" + kecamatan.value().replace(".", "") + "%026x".formatted(number));
    }

    /** Twelve usulan of a kecamatan: four undecided, the others accepted, accepted with changes, returned, rejected. */
    public static List<UsulanState> usulan(KodeWilayah kecamatan) {
        List<UsulanState> states = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            List<Keputusan> decisions = decisions(number);
            states.add(new UsulanState(usulan(kecamatan, number), 1 + decisions.size(), decisions));
        }
        return states;
    }

    private static List<Keputusan> decisions(int number) {
        return switch (number % 6) {
            case 0 -> List.of(decision(Putusan.TOLAK, "Sudah dikerjakan tahun lalu", Rekomendasi.none()));
            case 1, 2 -> List.of(decision(Putusan.TERIMA, "", Rekomendasi.none()));
            case 3 ->
                List.of(decision(
                        Putusan.TERIMA_PERUBAHAN,
                        "Volume disesuaikan dengan hasil survei",
                        new Rekomendasi(new BigDecimal("120.5"), "m", 96_400_000L, null)));
            default -> List.of();
        };
    }

    private static Keputusan decision(Putusan putusan, String alasan, Rekomendasi figures) {
        return new Keputusan(Tahap.KECAMATAN, putusan, alasan, figures);
    }

    /** A file that every usulan has. */
    public static final byte[] FILE_CONTENT = "%PDF-1.7 surat dari desa".getBytes(StandardCharsets.UTF_8);

    public static final Usulan.Lampiran FILE =
            new Usulan.Lampiran("surat.pdf", Sha256.hex(FILE_CONTENT), FILE_CONTENT.length, "application/pdf");

    /** What every other usulan lacks. */
    public static final Usulan.Kurang LACKING = new Usulan.Kurang(Usulan.Kurang.Jenis.DOKUMEN, "foto kondisi");

    public static Usulan usulan(KodeWilayah kecamatan, int number) {
        String work = WORKS.get(number % WORKS.size());
        KodeWilayah desa = new KodeWilayah(kecamatan.value() + (kecamatan.equals(SETU) ? ".2001" : ".2003"));
        return new Usulan(
                id(kecamatan, number),
                TAHUN,
                origin(number),
                new Usulan.Lokasi(KABUPATEN, kecamatan, desa, "Kp. Rawa RT 0" + (number % 9) + " RW 02"),
                new Usulan.Pekerjaan(
                        "K-0" + number, work, "1.03.0.00.0.00.01.0000", "Dinas Sumber Daya Air dan Bina Marga"),
                figures(number),
                new Usulan.Pengusul("Ibu Contoh", null),
                Map.of("penerima_kk", BigDecimal.valueOf(15L * (number % 9))),
                List.of(FILE),
                Map.of("status_lahan", "tanah desa"),
                number % 2 == 0 ? List.of() : List.of(LACKING));
    }

    private static Usulan.Usul figures(int number) {
        return new Usulan.Usul(
                "Jalan berlubang di depan mushola sampai batas desa, tergenang saat hujan",
                "Anak sekolah dan pedagang sulit lewat",
                new BigDecimal("200"),
                "m",
                number * 37_500_000L,
                number % 4 == 0 ? null : number % 4);
    }

    private static Usulan.Origin origin(int number) {
        return new Usulan.Origin(
                "web-form",
                "f-" + number,
                "",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "0-" + number,
                "UH-7KQ2M4XA9PLD3TZ" + number % 10,
                NOW.minusSeconds(90_000),
                "0a1b2c3d4e5f");
    }

    public static PriorityList list(KodeWilayah kecamatan, long version) {
        ListDraft.Head head =
                new ListDraft.Head(new ListRef(TAHUN, kecamatan, version), NOW.minusSeconds(7200), "bappeda", PAGU);
        return ListDraft.of(head, CRITERIA, usulan(kecamatan)).list();
    }

    /** From receipt to SIPD, with an answer that was lost on the way. */
    static List<TimelineEntry> timeline() {
        Instant start = NOW.minusSeconds(90_000);
        return List.of(
                new TimelineEntry(start, "collect", "received", "", "ACCEPTED", "UH-7KQ2M4XA9PLD3TZ1"),
                new TimelineEntry(start.plusSeconds(1), "normalise", "usulan-normalised", "normalise", "APPLIED", ""),
                new TimelineEntry(
                        start.plusSeconds(40_000),
                        "verify",
                        "usulan-decided",
                        "verif-setu",
                        "APPLIED",
                        "KECAMATAN TERIMA_PERUBAHAN: Volume disesuaikan dengan hasil survei"),
                new TimelineEntry(
                        start.plusSeconds(41_000), "verify", "list-finalised", "bappeda", "APPLIED", "versi 1"),
                new TimelineEntry(start.plusSeconds(42_000), "push", "push-sending", "push", "SENDING", ""),
                new TimelineEntry(start.plusSeconds(42_030), "push", "push-answered", "push", "UNKNOWN", "waktu habis"),
                new TimelineEntry(start.plusSeconds(50_000), "push", "push-reconciled", "push", "SAME", "904"));
    }

    static final List<Unread> UNREAD =
            List.of(new Unread("Usulan!J5", "Pagu Indikatif (Rp.)", "anggaran"), new Unread("Usulan!K5", "", ""));

    /** A source that asks for patience, and that has deleted something. */
    static final MailState MAIL = new MailState(
            MailState.Status.FAILING,
            NOW,
            MailFault.Code.LOGIN_REFUSED,
            NOW,
            List.of(
                    new HandledMail(
                            NOW,
                            HandledMail.Trust.CLAIMED,
                            null,
                            List.of(
                                    new HandledMail.File(
                                            new FileReceipt("UH-M", "td4", 96, "ab".repeat(32), 7, false), List.of()),
                                    new HandledMail.File(null, List.of(ProblemCode.WORKBOOK_ENCRYPTED)))),
                    new HandledMail(NOW, HandledMail.Trust.CLAIMED, HandledMail.Refusal.SENDER_NOT_LISTED, List.of())));

    static final PollState POLL = new PollState(
            PollState.Status.FAILING,
            NOW.minusSeconds(3_600),
            FeedFault.Code.BUSY,
            "429",
            NOW.plusSeconds(600),
            12,
            Map.of("uuid:7", NOW.minusSeconds(7_200)));

    /** What the raw topic holds of the usulan of a raw id. */
    static Delivery raw(String rawId) {
        int number = Integer.parseInt(rawId.substring(rawId.indexOf('-') + 1));
        Usulan.Origin origin = origin(number);
        Message record = RawRecords.message(new Received(
                origin.connector(),
                "0".repeat(32),
                origin.receipt(),
                origin.receivedAt(),
                origin.place(),
                "application/json",
                origin.contentHash(),
                "",
                "{}".getBytes(StandardCharsets.UTF_8)));
        return new Delivery(record.topic(), 0, number, NOW, record.key(), record.headers(), record.value());
    }

    /** Two rows of a sheet that cannot be read as usulan. */
    static List<RejectedRecord> rejected() {
        return Stream.of(12, 13)
                .map(row -> new RejectedRecord(
                        "0-" + row,
                        "spreadsheet-musrenbang",
                        "UH-2LMN4XAKQ7PLD3T" + row,
                        NOW,
                        "Usulan!A" + row,
                        "ab12",
                        List.of(
                                new Problem(
                                        ProblemCode.NOT_A_NUMBER,
                                        "usul.volume",
                                        Place.cell("Usulan", "F" + row),
                                        "dua ratus meter",
                                        "contoh: 200 atau 12,5"),
                                new Problem(
                                        ProblemCode.SATUAN_UNKNOWN,
                                        "usul.satuan",
                                        Place.cell("Usulan", "G" + row),
                                        "mtrr",
                                        ""))))
                .toList();
    }
}
