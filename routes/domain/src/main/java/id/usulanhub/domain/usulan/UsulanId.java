package id.usulanhub.domain.usulan;

import java.util.regex.Pattern;

/**
 * The hub's name of one usulan over all its revisions: the connector and a hash of the source's own id, so that nothing
 * personal can be in it. The same source id through the same connector is always the same usulan.
 *
 * @param value {@code connector:32 hexadecimal digits}
 */
public record UsulanId(String value) implements Comparable<UsulanId> {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}:[0-9a-f]{32}");

    /** @throws IllegalArgumentException when {@code value} is not of the form */
    public UsulanId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an usulan id: " + value);
        }
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
