package id.usulanhub.connectorkit.workbook;

/** The names of columns, as {@code A} and {@code XFD}. */
final class Letters {

    private static final int ALPHABET = 26;
    private static final int MOST = 3;

    private Letters() {}

    /**
     * The column of a cell's reference.
     *
     * @return from 0; -1 when it starts with no letters, or with more than any column has
     */
    static int column(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && reference.charAt(at) >= 'A' && reference.charAt(at) <= 'Z') {
            column = column * ALPHABET + reference.charAt(at) - 'A' + 1;
            at++;
            if (at > MOST) {
                return -1;
            }
        }
        return column - 1;
    }
}
