package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the names in a title: {@code DAFTAR USULAN MUSRENBANG DESA X KECAMATAN Y TAHUN 2027}. */
final class TitleNames {

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** How the words begin by which a line is the title of a list, and no address or explanation. */
    private static final List<String> OF_LISTS =
            List.of("usul", "musren", "musyaw", "formulir", "rekap", "daftar", "laporan", "rkp");

    /** Where a name ends. */
    private static final Set<String> BEHIND = Set.of(
            "kabupaten",
            "kab",
            "provinsi",
            "prov",
            "tahun",
            "ta",
            "periode",
            "untuk",
            "dalam",
            "di",
            "pada",
            "dan",
            "dengan",
            "oleh",
            "bagi",
            "tingkat",
            "no",
            "nomor",
            "rt",
            "rw",
            "hasil",
            "tanggal",
            "tgl");

    /** What a kecamatan or desa without a name is followed by. */
    private static final Set<String> NO_NAMES = Set.of(
            "prioritas",
            "usulan",
            "bidang",
            "pembangunan",
            "daerah",
            "rencana",
            "rkpd",
            "rkp",
            "daftar",
            "musrenbang",
            "musyawarah",
            "perencanaan",
            "kegiatan",
            "program",
            "tidak",
            "belum",
            "swakelola",
            "terpilih",
            "sekabupaten",
            "masuk",
            "wilayah",
            "yang",
            "atau",
            "dari",
            "ke",
            "per",
            "kota",
            "ini",
            "tersebut",
            "masing");

    /** Before a year that is the last of several. */
    private static final Pattern SINCE =
            Pattern.compile("(?:.*20\\d\\d\\s*[-–—/]|(?:.*\\s)?(?:s[./]?d\\.?|sampai|sampai dengan|hingga))"
                    + "\\s*(?:t\\S*)?(?:\\s+anggaran)?");

    /** Behind a year that is the first of several. */
    private static final Pattern UNTIL =
            Pattern.compile("(?:[-–—/]\\s*(?:tahun\\s+)?\\d|s[./]?d\\b|sampai\\b|hingga\\b).*");

    private static final Set<String> OF_RULES = Set.of("no", "nomor");
    private static final int MOST_LABEL_WORDS = 3;
    private static final int MOST_WORDS = 60;

    private final String[] words;
    private final Labels labels;

    /**
     * A name in a title.
     *
     * @param begins whether the line begins with its label, or ends with its year, so that nothing but it can be meant
     */
    record Named(Labels.Labelled labelled, boolean begins) {}

    private TitleNames(String[] words, Labels labels) {
        this.words = words;
        this.labels = labels;
    }

    /** The names of a line, each column once; of a column with two names none, but the last of several years. */
    static List<Named> in(String line, Labels labels) {
        String[] words = BLANKS.split(Blanks.stripped(Labels.withoutNumbering(Blanks.stripped(line))));
        return words.length > MOST_WORDS ? List.of() : new TitleNames(words, labels).read();
    }

    private List<Named> read() {
        List<Named> found = new ArrayList<>();
        boolean begins = label(0) > 0;
        boolean ofList = isOfList();
        for (int at = 0; at < words.length; at += Math.max(1, label(at))) {
            int label = label(at);
            if (label > 0) {
                int behind = at + label + 1;
                boolean ends = behind == words.length;
                Labels.Labelled name = named(at, label, begins).orElse(null);
                if (name != null && isYear(name) && (begins || ofList || ends) && isOfTheList(at, behind)) {
                    found.add(new Named(name, ends));
                } else if (name != null && !isYear(name) && (begins || ofList)) {
                    found.add(new Named(name, begins));
                }
            }
        }
        return once(found);
    }

    private boolean isOfList() {
        for (String word : words) {
            String plain = plain(word);
            if (OF_LISTS.stream().anyMatch(plain::startsWith)) {
                return true;
            }
        }
        return false;
    }

    static boolean isYear(Labels.Labelled name) {
        return name.column().equals("tahun");
    }

    /** Whether a year is neither that of a law nor one of several. */
    private boolean isOfTheList(int label, int behind) {
        boolean isOfRule = List.of(words).subList(0, label).stream().anyMatch(word -> OF_RULES.contains(plain(word)));
        return !isOfRule
                && !SINCE.matcher(join(0, behind - 1).toLowerCase(Locale.ROOT)).matches()
                && !UNTIL.matcher(join(behind, words.length).toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** How many words a label has that begins at one; 0 for none. */
    private int label(int at) {
        for (int count = Math.min(MOST_LABEL_WORDS, words.length - at); count > 0; count--) {
            if (labels.column(join(at, at + count)).isPresent()) {
                return count;
            }
        }
        return 0;
    }

    private Optional<Labels.Labelled> named(int at, int label, boolean begins) {
        String column = labels.column(join(at, at + label)).orElseThrow();
        int from = at + label;
        int to = column.equals("tahun") ? Math.min(from + 1, words.length) : end(from);
        boolean isName = from < to && !NO_NAMES.contains(plain(words[from])) && (begins || isCapital(from, to));
        return isName ? Labels.named(column, join(from, to).replaceAll("[,;)]+$", "")) : Optional.empty();
    }

    private int end(int from) {
        int to = from;
        while (to < words.length && !isBehind(from, to)) {
            to++;
            if (words[to - 1].matches(".*[,;)]")) {
                break;
            }
        }
        return to;
    }

    private boolean isBehind(int from, int at) {
        String plain = plain(words[at]);
        return plain.isEmpty()
                || label(at) > 0
                || BEHIND.contains(plain)
                || isOtherKota(from, at)
                || at > from && words[at].startsWith("(");
    }

    /** A kota that something is said of lies behind the name; at its end the word is part of it. */
    private boolean isOtherKota(int from, int at) {
        return plain(words[at]).equals("kota") && at > from && at + 1 < words.length;
    }

    private boolean isCapital(int from, int to) {
        for (int at = from; at < to; at++) {
            if (Character.isLowerCase(words[at].charAt(0))) {
                return false;
            }
        }
        return true;
    }

    private static List<Named> once(List<Named> found) {
        List<Named> once = new ArrayList<>();
        for (Named name : found) {
            boolean isOnly = found.stream()
                    .allMatch(other -> isYear(name.labelled)
                            || !other.labelled.column().equals(name.labelled.column())
                            || other.labelled.value().equalsIgnoreCase(name.labelled.value()));
            if (isOnly) {
                once.add(name);
            }
        }
        return once;
    }

    private String join(int from, int to) {
        return String.join(" ", List.of(words).subList(from, to));
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }
}
