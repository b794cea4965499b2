package id.usulanhub.connectorkit.mapping;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.satuan.Satuan;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How the kamus entry of a row is read.
 *
 * @param tipe 1 for physical works, 0 for others
 * @param seen agency, name and unit of the entries that earlier rows of the same file have
 */
record KamusRules(
        Rule<String> kode,
        Rule<String> nama,
        Rule<String> definisi,
        Rule<Satuan> satuan,
        Rule<Long> harga,
        Rule<String> skpd,
        Rule<String> bidang,
        Rule<BigDecimal> tipe,
        Set<String> seen)
        implements RowRules<KamusEntry> {

    private static final int DIGITS_OF_A_KODE = 8;

    static KamusRules of(FieldCompiler compiler) {
        return new KamusRules(
                compiler.rule("kode", compiler::text),
                compiler.rule("nama", compiler::text),
                compiler.rule("definisi", compiler::text),
                compiler.rule("satuan", compiler.looked(Verbs.satuan())),
                compiler.rule("harga", compiler.single("money", Verbs.money())),
                compiler.rule("skpd", compiler::text),
                compiler.rule("bidang", compiler::text),
                compiler.rule("tipe", compiler::atribut),
                new HashSet<>());
    }

    @Override
    public KamusRules begin() {
        return new KamusRules(kode, nama, definisi, satuan, harga, skpd, bidang, tipe, new HashSet<>());
    }

    @Override
    public boolean isWhole() {
        return false;
    }

    @Override
    public Optional<KamusEntry> read(Reading reading, String place) {
        Written<String> name = nama.read(reading);
        Written<Satuan> unit = satuan.read(reading);
        Optional<KamusEntry.Skpd> agency = agency(reading);
        String id = agency.map(KamusEntry.Skpd::kode).orElse("") + "|" + Nama.key(text(name)) + "|"
                + (unit.isPresent() ? unit.value().kode() : "");
        if (name.isPresent() && agency.isPresent() && !seen.add(id)) {
            reading.problems().add(new Problem(ProblemCode.NOT_IN_LIST, "nama", name.place(), name.text(), "twice"));
        }
        KamusEntry entry = new KamusEntry(
                Optional.of(text(kode.read(reading)))
                        .filter(code -> !code.isEmpty())
                        .orElse(made(id)),
                text(name),
                text(definisi.read(reading)),
                unit.isPresent() ? unit.value().kode() : "",
                Objects.requireNonNullElse(harga.read(reading).value(), 0L),
                agency.orElse(new KamusEntry.Skpd("", "")),
                text(bidang.read(reading)),
                tipe(reading),
                new KamusEntry.Syarat(List.of(), List.of(), null, null));
        return reading.problems().isEmpty() ? Optional.of(entry) : Optional.empty();
    }

    /** Of the same agency, name and unit always the same. */
    private static String made(String id) {
        return "K-"
                + Sha256.hex(id.getBytes(StandardCharsets.UTF_8))
                        .substring(0, DIGITS_OF_A_KODE)
                        .toUpperCase(java.util.Locale.ROOT);
    }

    private KamusEntry.Tipe tipe(Reading reading) {
        Written<BigDecimal> read = tipe.read(reading);
        return read.isPresent() && read.value().signum() == 0 ? KamusEntry.Tipe.NON_FISIK : KamusEntry.Tipe.FISIK;
    }

    /** By its code, or by its name as the kamus of today has it. */
    private Optional<KamusEntry.Skpd> agency(Reading reading) {
        Written<String> written = skpd.read(reading);
        if (!written.isPresent()) {
            return Optional.empty();
        }
        Optional<KamusEntry.Skpd> found = reading.reference().kamus().entries().stream()
                .map(KamusEntry::skpd)
                .filter(each -> each.kode().equals(written.value())
                        || Nama.key(each.nama()).equals(Nama.key(written.value())))
                .findFirst();
        if (found.isEmpty()) {
            reading.problems()
                    .add(new Problem(ProblemCode.NOT_IN_LIST, "skpd", written.place(), written.text(), "kode_skpd"));
        }
        return found;
    }

    private static String text(Written<String> written) {
        return Objects.requireNonNullElse(written.value(), "");
    }
}
