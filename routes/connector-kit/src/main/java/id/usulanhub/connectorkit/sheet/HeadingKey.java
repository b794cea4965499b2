package id.usulanhub.connectorkit.sheet;

import id.usulanhub.domain.nama.Nama;
import java.util.regex.Pattern;

/**
 * The form in which headings are compared: as names are, and with letters that only look like Latin ones replaced, since
 * nobody sees that a heading was typed with a Cyrillic A.
 */
final class HeadingKey {

    private static final String LOOK_ALIKES = "АВЕЅКМНОРСТХУІЈаеѕорсхуіјΑΒΕΖΗΙΚΜΝΟΡΤΥΧοικνρυαı";
    private static final String LATIN = "ABESKMHOPCTXYIJaesopcxyijABEZHIKMNOPTYXoikvpuai";

    /** What only says that amounts are rupiah. */
    private static final Pattern RUPIAH =
            Pattern.compile("\\((?:dalam )?(?:rp\\.?|rupiah|idr)\\)[\\s*]*$", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 500;

    private HeadingKey() {}

    static String of(String heading) {
        return heading.length() > LONGEST ? "" : Nama.key(latin(heading));
    }

    /** Without {@code (Rp)} at its end. */
    static String withoutRupiah(String heading) {
        return heading.length() > LONGEST
                ? ""
                : of(RUPIAH.matcher(heading.strip()).replaceFirst(""));
    }

    private static String latin(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (LOOK_ALIKES.indexOf(text.charAt(at)) >= 0) {
                return replaced(text);
            }
        }
        return text;
    }

    private static String replaced(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            int found = LOOK_ALIKES.indexOf(text.charAt(at));
            latin.append(found < 0 ? text.charAt(at) : LATIN.charAt(found));
        }
        return latin.toString();
    }
}
