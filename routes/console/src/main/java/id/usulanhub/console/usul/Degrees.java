package id.usulanhub.console.usul;

import java.util.regex.Pattern;

/** Degrees of latitude and longitude as people and telephones write them: a comma or a dot before the decimals. */
final class Degrees {

    private static final Pattern FORM = Pattern.compile("[+-]?[0-9]{1,3}(\\.[0-9]{1,15})?");

    private Degrees() {}

    /** With a dot before the decimals; whatever else was written stays. */
    static String plain(String written) {
        return written.replace(',', '.');
    }

    /** Whether it is a number of degrees from {@code -most} to {@code most}. */
    static boolean isWithin(String written, int most) {
        String plain = plain(written);
        return FORM.matcher(plain).matches() && Math.abs(Double.parseDouble(plain)) <= most;
    }
}
