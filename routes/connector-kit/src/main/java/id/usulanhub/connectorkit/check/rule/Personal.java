package id.usulanhub.connectorkit.check.rule;

import java.util.regex.Pattern;

/** What looks like a person's data, by its name and by its value. */
public final class Personal {

    private static final Pattern NAMES =
            Pattern.compile("(?i)(.*[^a-z])?(nik|no[_ ]?ktp|ktp|telepon|telp|no[_ ]?hp|hp|whatsapp|e-?mail|phone|kontak"
                    + "|nama[_ ]?(pengusul|warga|lengkap)|pengusul[_/]?nama|tanggal[_ ]?lahir)([^a-z].*)?");

    /** A number of a mobile telephone that can be somebody's, an identity number, an address of a mailbox. */
    private static final Pattern VALUES =
            Pattern.compile("(?<!\\d)((\\+?62|0)8[1-9]\\d{7,10}|[1-9]\\d{5}[0-7]\\d[01]\\d{7})(?!\\d)"
                    + "|[\\w.+-]+@(?!([\\w-]+\\.)*example\\.)[\\w-]+\\.[\\w.]+");

    private static final int NIK_LENGTH = 16;

    private Personal() {}

    static boolean isName(String selector) {
        return NAMES.matcher(selector).matches();
    }

    /** The same text with what is made up instead of what can be somebody's. */
    public static String masked(String text) {
        return VALUES.matcher(text)
                .replaceAll(found -> found.group().contains("@")
                        ? "nama@example.id"
                        : found.group().length() == NIK_LENGTH ? "0000000000000000" : "0800000001");
    }

    static boolean isIn(String text) {
        return VALUES.matcher(text).find();
    }
}
