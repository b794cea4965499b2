package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text of a workbook, whose parts may each have a font of their own. */
final class XlsxText {

    /** A character that XML cannot hold, as {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int HEXADECIMAL = 16;

    private XlsxText() {}

    /**
     * The text of an element up to its end, without what it says of pronunciation.
     *
     * @throws Refusal when it is longer than a cell may be
     */
    static String of(Elements xml, String element, int longest) throws IOException {
        String first = null;
        StringBuilder all = null;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("t")) {
                String part = limited(xml.text(), longest - (all == null ? 0 : all.length()), longest);
                if (first == null) {
                    first = part;
                } else {
                    all = all == null ? new StringBuilder(first) : all;
                    all.append(part);
                }
            } else if (xml.starts("rPh")) {
                xml.skip();
            }
        }
        return unescaped(all != null ? all.toString() : first == null ? "" : first);
    }

    private static String limited(String text, int left, int longest) {
        if (text.length() > left) {
            throw Refusal.tooLarge("characters of a cell", longest);
        }
        return text;
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(escape.group(1), HEXADECIMAL))));
    }
}
