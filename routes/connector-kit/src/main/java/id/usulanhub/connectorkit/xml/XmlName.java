package id.usulanhub.connectorkit.xml;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words as an element may be named: {@code Surat kesediaan lahan} is {@code surat_kesediaan_lahan}. */
public final class XmlName {

    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z0-9]+");

    private XmlName() {}

    /** Lower-case letters, digits and underscores, never a digit first and never empty. */
    public static String of(String words) {
        String name = NO_LETTERS.matcher(words.strip().toLowerCase(Locale.ROOT)).replaceAll("_");
        return name.isEmpty() || Character.isDigit(name.charAt(0)) ? "_" + name : name;
    }
}
