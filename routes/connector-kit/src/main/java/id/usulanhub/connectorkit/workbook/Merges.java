package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the merged cells of a sheet. They stand behind its rows but are needed before them, so that the sheet is looked
 * through once as mere bytes, which costs a tenth of reading it.
 */
final class Merges {

    private static final byte[] NAME = "mergeCell".getBytes(StandardCharsets.US_ASCII);
    private static final Pattern REF =
            Pattern.compile("ref\\s*=\\s*[\"']\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})[\"']");
    private static final int LONGEST = 200;
    private static final int BUFFER = 1 << 16;

    /** How far a name of an element is the wanted one: its matching characters, or one of these. */
    private static final int OUTSIDE = -1;

    private static final int OTHER_NAME = -2;
    private static final int IN_ATTRIBUTES = -3;

    private final int most;
    private final List<Region> regions = new ArrayList<>();
    private final StringBuilder attributes = new StringBuilder();
    private int state = OUTSIDE;
    private boolean more;

    Merges(int most) {
        this.most = most;
    }

    Merges read(InputStream sheet) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int length = sheet.read(buffer); length >= 0; length = sheet.read(buffer)) {
            for (int at = 0; at < length; at++) {
                byte b = buffer[at];
                if (state != OUTSIDE || b == '<') {
                    take(b);
                }
            }
        }
        return this;
    }

    List<Region> regions() {
        return regions;
    }

    /** Whether there are more than were wanted. */
    boolean hasMore() {
        return more;
    }

    private void take(byte b) {
        if (b == '<') {
            state = 0;
        } else if (state == IN_ATTRIBUTES) {
            attribute(b);
        } else if (b == ':') {
            state = 0;
        } else if (b == '>' || b == ' ' || b == '/' || b == '\n' || b == '\t' || b == '\r') {
            endOfName(b);
        } else {
            state = state >= 0 && state < NAME.length && NAME[state] == b ? state + 1 : OTHER_NAME;
        }
    }

    private void endOfName(byte b) {
        boolean wanted = state == NAME.length && b != '>';
        state = wanted ? IN_ATTRIBUTES : OUTSIDE;
        if (wanted) {
            attributes.setLength(0);
        }
    }

    private void attribute(byte b) {
        if (b == '>' || attributes.length() > LONGEST) {
            region(attributes).ifPresent(this::add);
            state = OUTSIDE;
        } else {
            attributes.append((char) b);
        }
    }

    private void add(Region region) {
        if (regions.size() < most) {
            regions.add(region);
        } else {
            more = true;
        }
    }

    private static Optional<Region> region(CharSequence attributes) {
        Matcher ref = REF.matcher(attributes);
        if (!ref.find()) {
            return Optional.empty();
        }
        int top = Integer.parseInt(ref.group(2));
        int bottom = Integer.parseInt(ref.group(4));
        int left = Letters.column(ref.group(1));
        int right = Letters.column(ref.group(3));
        return Optional.of(new Region(top, left, bottom, right))
                .filter(region -> top >= 1 && bottom >= top && right >= left && (bottom > top || right > left));
    }
}
