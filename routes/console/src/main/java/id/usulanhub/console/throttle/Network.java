package id.usulanhub.console.throttle;

import java.util.Arrays;

/** Who is behind an address, as far as can be told. */
public final class Network {

    private static final int GROUPS = 4;

    private Network() {}

    /** Of IPv6 the first half: whoever has one such address has all of that network. @param address as the server gives it */
    public static String of(String address) {
        String[] groups = address.split(":", -1);
        return groups.length <= GROUPS ? address : String.join(":", Arrays.copyOf(groups, GROUPS));
    }
}
