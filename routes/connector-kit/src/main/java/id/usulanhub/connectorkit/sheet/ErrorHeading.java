package id.usulanhub.connectorkit.sheet;

/** The heading of the column that the hub itself adds to a workbook; what stands below it is not the sender's. */
public final class ErrorHeading {

    public static final String TEXT = "Kesalahan";

    private ErrorHeading() {}

    static boolean is(String heading) {
        return heading.strip().equals(TEXT);
    }
}
