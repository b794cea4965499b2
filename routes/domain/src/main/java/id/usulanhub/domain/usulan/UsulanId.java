package id.usulanhub.domain.usulan;

/**
 * The hub's name of one usulan over all its revisions: the connector and a hash of the source's own id, so that nothing
 * personal can be in it. The same source id through the same connector is always the same usulan.
 *
 * @param value {@code connector:32 hexadecimal digits}
 */
public record UsulanId(String value) implements Comparable<UsulanId> {

    private static final int LONGEST_CONNECTOR = 64;
    private static final int DIGITS = 32;

    /** @throws IllegalArgumentException when {@code value} is not of the form */
    public UsulanId {
        if (!isOfForm(value)) {
            throw new IllegalArgumentException("not an usulan id: " + value);
        }
    }

    /** By hand: each record that flows asks this several times. */
    private static boolean isOfForm(String value) {
        int colon = value.length() - DIGITS - 1;
        return colon >= 1
                && colon <= LONGEST_CONNECTOR
                && value.charAt(colon) == ':'
                && value.charAt(0) != '-'
                && isOnly(value.substring(0, colon), 'z', '-')
                && isOnly(value.substring(colon + 1), 'f', '0');
    }

    /** Whether there are only digits, letters up to {@code last} and {@code other}. */
    private static boolean isOnly(String part, char last, char other) {
        for (int at = 0; at < part.length(); at++) {
            char c = part.charAt(at);
            if (!(c >= 'a' && c <= last || c >= '0' && c <= '9' || c == other)) {
                return false;
            }
        }
        return true;
    }

    public String connector() {
        return value.substring(0, value.indexOf(':'));
    }

    @Override
    public int compareTo(UsulanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
