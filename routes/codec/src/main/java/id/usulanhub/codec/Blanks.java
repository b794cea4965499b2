package id.usulanhub.codec;

/** What nobody sees at the ends of a text: blanks, those that do not break a line, and signs without width. */
public final class Blanks {

    private Blanks() {}

    /** The text without them at either end. */
    public static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200b'
                || c == '\u200c'
                || c == '\u200d'
                || c == '\u2060'
                || c == '\ufeff';
    }
}
