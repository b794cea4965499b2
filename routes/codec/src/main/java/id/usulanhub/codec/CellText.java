package id.usulanhub.codec;

import java.text.Normalizer;

/**
 * Texts of senders in cells of exported sheets (XLSX, CSV), so that no spreadsheet program takes one for a formula. The
 * one place that knows how: every export goes through it, and every import takes it back.
 */
public final class CellText {

    private static final char MARK = '\'';
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private CellText() {}

    /**
     * The text as it may stand in a cell: with an apostrophe before it when its first character, or that character in
     * another width, could begin a formula. Blanks and invisible characters before it do not hide it.
     */
    public static String neutralised(String text) {
        return mayBeFormula(text) ? MARK + text : text;
    }

    /** What was neutralised; any other text as it is. */
    public static String original(String text) {
        return text.length() > 1 && text.charAt(0) == MARK && mayBeFormula(text.substring(1))
                ? text.substring(1)
                : text;
    }

    /** Whether a spreadsheet program could take the text for a formula. */
    public static boolean mayBeFormula(String text) {
        int at = 0;
        while (at < text.length() && isPassedOver(text.charAt(at))) {
            at++;
        }
        return at < text.length() && startsFormula(text.charAt(at));
    }

    private static boolean isPassedOver(char c) {
        boolean invisible = Character.getType(c) == Character.FORMAT || (c < ' ' && STARTS_A_FORMULA.indexOf(c) < 0);
        return invisible || Character.isSpaceChar(c);
    }

    private static boolean startsFormula(char c) {
        if (STARTS_A_FORMULA.indexOf(c) >= 0 || c == '\u2212') {
            return true;
        }
        String narrow = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC);
        return narrow.length() == 1 && STARTS_A_FORMULA.indexOf(narrow.charAt(0)) >= 0;
    }
}
