package id.usulanhub.connectorkit.mapping;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds parts of texts in which people write several things; every pattern is linear and the text bounded. */
final class Extracts {

    /** Longer cells are read by nobody. */
    private static final int LONGEST = 5_000;

    private static final Pattern COORDINATES = Pattern.compile(
            "(?<![\\d.,])([+-]?\\d{1,2}[.,]\\d{3,15})\\s{0,3}[,;/ ]\\s{0,3}([+-]?\\d{1,3}[.,]\\d{3,15})(?![\\d])");

    private static final List<String> USUAL_LABELS = List.of(
            "rekomendasi",
            "koefisien",
            "volume",
            "satuan",
            "anggaran",
            "pagu",
            "prioritas",
            "catatan",
            "keterangan",
            "status");

    private static final Map<String, Pattern> ADDRESS = Map.of(
            "kecamatan", address("kecamatan|kec|camat"),
            "desa", address("desa|kelurahan|kel|ds|lurah|kades|gampong|nagari"),
            "dusun", address("dusun|dsn|kampung|kp|lingkungan|dukuh"),
            "rw", numbered("(?:rw|rt[\\s.:]{0,5}\\d{1,3}\\s{0,2}/)"),
            "rt", numbered("rt"));

    /** Signs, coordinates and words at which one part of an address ends and another begins. */
    private static final Pattern NEXT_PART = Pattern.compile(
            "[,;:/()\\n\\t]|\\s[+-]?\\d{1,3}[.,]\\d{3}|(?:^|\\s)(?:-|rt|rw|kecamatan|kec|kabupaten|kab|kota|kelurahan|kel|desa|ds|dusun|dsn|jl|jln|jalan|"
                    + "kampung|kp|provinsi|prov)(?=[\\s.:]|$)",
            Pattern.CASE_INSENSITIVE);

    private Extracts() {}

    /** The first latitude and longitude, as {@code -6.21, 107.03}. */
    static Optional<String> coordinates(String text) {
        Matcher found = COORDINATES.matcher(bounded(text));
        return found.find()
                ? Optional.of(
                        found.group(1).replace(',', '.') + ", " + found.group(2).replace(',', '.'))
                : Optional.empty();
    }

    /** What stands after the last {@code label :}, up to the next label, a line break or the end. */
    static Optional<String> labelled(String text, String label, List<String> until) {
        String all = bounded(text);
        String plain = all.toLowerCase(Locale.ROOT);
        int value = afterLabel(plain, label.toLowerCase(Locale.ROOT));
        if (value < 0) {
            return Optional.empty();
        }
        int start = withoutBlanks(all, value);
        int end = all.length();
        int line = all.indexOf('\n', start);
        end = line < 0 ? end : line;
        for (String other : USUAL_LABELS) {
            end = Math.min(end, before(plain, other, start));
        }
        for (String other : until) {
            end = Math.min(end, before(plain, other.toLowerCase(Locale.ROOT), start));
        }
        return Optional.of(withoutMarks(all.substring(Math.min(start, end), end)))
                .filter(found -> !found.isEmpty());
    }

    /** @param part {@code kecamatan}, {@code desa}, {@code dusun}, {@code rw}, {@code rt} */
    static Optional<String> addressPart(String text, String part) {
        Matcher found = ADDRESS.get(part).matcher(bounded(text));
        while (found.find()) {
            String rest = found.group(1);
            Matcher next = NEXT_PART.matcher(rest);
            String name = withoutMarks(next.find() ? rest.substring(0, next.start()) : rest);
            if (!name.isEmpty()) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static Pattern address(String words) {
        return Pattern.compile(
                "(?:^|[^\\p{L}\\d])(?:" + words + ")(?![\\p{L}\\d])[\\s.:]{0,5}(?=([^\\n]{1,200}))",
                Pattern.CASE_INSENSITIVE);
    }

    private static Pattern numbered(String word) {
        return Pattern.compile("(?:^|[^\\p{L}\\d])" + word + "[\\s.:]{0,5}(\\d{1,3})", Pattern.CASE_INSENSITIVE);
    }

    /** Where the value of the last such label starts; -1 where there is none. */
    private static int afterLabel(String text, String label) {
        int at = text.length();
        while ((at = text.lastIndexOf(label, at - 1)) >= 0) {
            int colon = colon(text, at, label);
            if (colon >= 0) {
                return colon + 1;
            }
            if (at == 0) {
                break;
            }
        }
        return -1;
    }

    /** Where the next such label starts. */
    private static int before(String text, String label, int from) {
        for (int at = text.indexOf(label, from); at >= 0; at = text.indexOf(label, at + 1)) {
            if (colon(text, at, label) >= 0) {
                return at;
            }
        }
        return text.length();
    }

    /** The colon after a label that stands at a place as a word of its own; -1 where it does not. */
    private static int colon(String text, int at, String label) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return -1;
        }
        int next = withoutBlanks(text, at + label.length());
        return next < text.length() && text.charAt(next) == ':' ? next : -1;
    }

    private static int withoutBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at;
    }

    private static String withoutMarks(String text) {
        int end = text.length();
        while (end > 0 && ",;|/-. \t\n\u00a0(".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end).strip();
    }

    private static String bounded(String text) {
        return text.length() > LONGEST ? text.substring(text.length() - LONGEST) : text;
    }
}
