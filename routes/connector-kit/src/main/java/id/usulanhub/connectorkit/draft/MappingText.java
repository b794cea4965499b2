package id.usulanhub.connectorkit.draft;

import id.usulanhub.connectorkit.reference.HeadingsFile;
import id.usulanhub.domain.nama.Nama;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes {@code mapping.yaml}, with a comment at each line that says how sure it is. */
final class MappingText {

    private static final String NOT_FOUND = "tidak ditemukan, perbaiki / not found, mend this";
    private static final String OF_PHONES = "{ volume: %s, with: [decimal-point], else: null }";
    private static final String FIGURE_OF_PHONES = "{ decimal: %s, with: [decimal-point], else: null }";
    private static final List<String> ATTRIBUTES = List.of("penerima_kk", "keterdesakan", "kemiskinan");

    private final Sample sample;
    private final Guesses guesses;
    private final int tahun;
    private final StringBuilder yaml = new StringBuilder();
    private final List<String> toMend = new ArrayList<>();

    MappingText(Sample sample, Guesses guesses, int tahun) {
        this.sample = sample;
        this.guesses = guesses;
        this.tahun = tahun;
    }

    String write() {
        yaml.append(
                "# Rancangan dari satu contoh: periksa tiap baris. / Drafted from one sample: look at each line.\n");
        sample.notes().forEach(note -> yaml.append("# ").append(note).append('\n'));
        yaml.append("to: usulan/v1\n");
        if (!sample.isOfPhones()) {
            yaml.append("key: ").append(key()).append('\n');
        }
        yaml.append("empty: [\"-\", \"n/a\", \"nihil\"]\n");
        columns();
        yaml.append("fields:\n");
        fields();
        group("atribut", ATTRIBUTES, sample.isOfPhones() ? FIGURE_OF_PHONES : "{ decimal: %s, else: null }");
        group("pengusul", List.of("pengusul_nama", "pengusul_kontak"), "{ text: %s, longest: 200, else: null }");
        left();
        return yaml.toString();
    }

    /** The fields for which nothing was found and that must have something. */
    List<String> toMend() {
        return List.copyOf(toMend);
    }

    private void fields() {
        if (guesses.of("tahun").isPresent()) {
            line("tahun", "{ integer: %s, else: problem }");
        } else {
            raw("tahun", "{ const: " + tahun + " }", "tidak ditemukan: tahun yang dibuka / not found: the open year");
        }
        place();
        optional("alamat", "{ text: %s, longest: 500, else: \"\" }");
        line("kamus", "{ lookup: kamus, from: %s, else: problem }");
        line("uraian", "{ text: %s, longest: 2000, else: problem }");
        if (guesses.of("masalah").isPresent()) {
            line("masalah", "{ text: %s, longest: 2000, else: problem }");
        } else {
            raw("masalah", "{ const: \"tidak disebut\" }", "tidak ditemukan / not found");
        }
        optional("volume", sample.isOfPhones() ? OF_PHONES : "{ volume: %s, else: null }");
        optional("satuan", "{ lookup: satuan, from: %s, else: null }");
        optional("anggaran", "{ money: %s, else: null }");
        optional("prioritas", "{ integer: %s, else: null }");
        files();
    }

    private void files() {
        if (sample.isOfPhones() && !sample.phones().uploads().isEmpty()) {
            String places = String.join(", ", sample.phones().uploads());
            raw("lampiran", "{ attachments: [" + places + "], else: null }", "semua berkas / all files");
        }
    }

    private void place() {
        String words = Stream.of("kecamatan", "desa")
                .map(field -> guesses.of(field).map(Guess::word).orElse(NOT_FOUND))
                .distinct()
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
        String from = "[" + selector("kecamatan") + ", " + selector("desa") + "]";
        raw("wilayah", "{ lookup: wilayah, from: " + from + ", else: problem }", words);
    }

    private void group(String name, List<String> fields, String rule) {
        List<String> found =
                fields.stream().filter(field -> guesses.of(field).isPresent()).toList();
        if (!found.isEmpty()) {
            yaml.append("  ").append(name).append(":\n");
            found.forEach(field -> {
                yaml.append("  ");
                raw(field.replace("pengusul_", ""), rule.formatted(selector(field)), word(field));
            });
        }
    }

    private void optional(String field, String rule) {
        if (guesses.of(field).isPresent()) {
            line(field, rule);
        }
    }

    private void line(String field, String rule) {
        raw(field, rule.formatted(selector(field)), word(field));
    }

    private void raw(String field, String rule, String comment) {
        yaml.append("  ")
                .append(field)
                .append(": ")
                .append(rule)
                .append("  # ")
                .append(comment)
                .append('\n');
    }

    private String word(String field) {
        return guesses.of(field).map(Guess::word).orElse(NOT_FOUND);
    }

    /** Where nothing was found, a selector that finds nothing, so that the checker names its line. */
    private String selector(String field) {
        Optional<Guess> guess = guesses.of(field);
        if (guess.isEmpty() && !toMend.contains(field)) {
            toMend.add(field);
        }
        return sample.isSheet()
                ? field
                : guess.map(each -> each.offer().selector()).orElse((sample.isOfPhones() ? "/data/" : "/") + field);
    }

    /** Descriptions stand for an id only where they tell two usulan of one desa apart. */
    private String key() {
        boolean tellsApart = Stream.of("kecamatan", "kamus", "alamat")
                .allMatch(field -> guesses.of(field).isPresent());
        List<String> described = Stream.of("tahun", "kecamatan", "desa", "kamus", "alamat")
                .filter(field -> guesses.of(field).isPresent())
                .map(this::selector)
                .toList();
        String otherwise = !tellsApart ? "payload" : "{ from: [" + String.join(", ", described) + "], else: payload }";
        if (guesses.of("id").isPresent()) {
            return "{ from: " + selector("id") + ", else: " + otherwise + " }";
        }
        return !tellsApart ? "{ from: " + selector("id") + ", else: payload }" : otherwise;
    }

    private void columns() {
        if (!sample.isSheet()) {
            return;
        }
        yaml.append("headings: codes/headings.csv\n");
        List<String> own = new ArrayList<>();
        HeadingsFile.shared()
                .forEach((column, headings) -> guesses.of(column)
                        .map(guess -> guess.offer().selector())
                        .filter(heading -> headings.stream().map(Nama::key).noneMatch(Nama.key(heading)::equals))
                        .ifPresent(heading -> own.add("  " + column + ": [" + Yaml.text(heading) + "]\n")));
        if (!own.isEmpty()) {
            yaml.append("columns:\n").append(String.join("", own));
        }
    }

    private void left() {
        if (!guesses.left().isEmpty()) {
            yaml.append("# Tidak ditempatkan / not placed:\n");
            guesses.left().stream()
                    .filter(offer ->
                            !sample.isOfPhones() || !sample.phones().uploads().contains(offer.selector()))
                    .forEach(offer -> yaml.append("#   ")
                            .append(offer.shown().replaceAll("\\s+", " "))
                            .append('\n'));
        }
    }

    /** The columns of a sheet that were found, the surest first. */
    static List<String> found(Guesses guesses) {
        return HeadingsFile.shared().keySet().stream()
                .map(guesses::of)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Guess::sureness).reversed())
                .map(Guess::field)
                .toList();
    }
}
