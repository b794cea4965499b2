package id.usulanhub.connectorkit.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a cell's number format makes of its number: told by the format's code, as Excel does. */
enum NumberFormat {
    NUMBER,
    DATE,
    TIME;

    /** Texts in quotes, escaped and filling characters, colours and conditions; {@code [h]} counts hours and stays. */
    private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]");

    private static final Pattern ELAPSED = Pattern.compile("\\[[hms]+]");
    private static final Pattern GENERAL = Pattern.compile("general|standard", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 255;

    /** Of the codes that every workbook knows without saying them. */
    static NumberFormat builtIn(int id) {
        return switch (id) {
            case 14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> DATE;
            case 18, 19, 20, 21, 32, 33, 45, 47 -> TIME;
            default -> NUMBER;
        };
    }

    /** @param code as {@code dd/mm/yyyy} or {@code [$-421]d mmmm yyyy;@} */
    static NumberFormat of(String code) {
        if (code.length() > LONGEST) {
            return NUMBER;
        }
        int section = code.indexOf(';');
        String first = section < 0 ? code : code.substring(0, section);
        String bare = NOT_CODE.matcher(first.toLowerCase(Locale.ROOT)).replaceAll("");
        return GENERAL.matcher(bare).find() || ELAPSED.matcher(bare).find() ? NUMBER : ofBare(bare);
    }

    private static NumberFormat ofBare(String code) {
        boolean hasFigures = code.indexOf('0') >= 0 && !code.contains("s.0") || code.indexOf('#') >= 0;
        if (hasFigures) {
            return NUMBER;
        }
        boolean hasDay = code.indexOf('d') >= 0 || code.indexOf('y') >= 0 || code.contains("mmm");
        boolean hasTime = code.indexOf('h') >= 0 || code.indexOf('s') >= 0;
        return hasDay ? DATE : hasTime ? TIME : NUMBER;
    }
}
