package id.usulanhub.domain.nama;

import java.text.Normalizer;

/**
 * Names of places, kamus entries and units in the one form in which they are compared: upper case, without punctuation
 * and without blanks, except that two numbers never run into each other ({@code 2,5 m} is not {@code 25 m}).
 */
public final class Nama {

    private static final int LONGEST_REMEMBERED = 48;
    private static final Remembered[] LAST = new Remembered[1 << 10];

    /** Units, places and kinds come again and again: of the names that share a slot the last one is remembered. */
    private record Remembered(String name, String key) {}

    private Nama() {}

    /** The form in which names are compared; empty when {@code name} has neither letter nor digit. */
    public static String key(String name) {
        if (name.length() > LONGEST_REMEMBERED) {
            return made(name);
        }
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) & (LAST.length - 1);
        Remembered last = LAST[slot];
        if (last == null || !last.name.equals(name)) {
            last = new Remembered(name, made(name));
            LAST[slot] = last;
        }
        return last.key;
    }

    private static String made(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder key = new StringBuilder(composed.length());
        boolean gap = false;
        for (int at = 0; at < composed.length(); at++) {
            char c = composed.charAt(at);
            if (Character.isLetterOrDigit(c)) {
                append(key, c, gap);
                gap = false;
            } else {
                gap = true;
            }
        }
        // What stood apart may be one letter now, as the parts of a Korean syllable are.
        return Normalizer.normalize(key, Normalizer.Form.NFKC);
    }

    private static void append(StringBuilder key, char c, boolean gap) {
        if (gap && !key.isEmpty() && Character.isDigit(c) && Character.isDigit(key.charAt(key.length() - 1))) {
            key.append(' ');
        }
        key.append(Character.toUpperCase(c));
    }
}
