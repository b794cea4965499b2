package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Chooses the pictures of a file that are photos, as long as they are neither too large nor too many. */
final class PictureChoice {

    /** So many bytes at a picture's start tell what it is. */
    static final int HEAD = 8;

    private static final int[] JPEG = {0xFF, 0xD8, 0xFF};
    private static final int[] PNG = {0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A};

    private final SheetLimits limits;
    private int chosen;
    private long bytes;
    private boolean leftOut;

    PictureChoice(SheetLimits limits) {
        this.limits = limits;
    }

    /** Finds pictures. */
    interface Finding {
        List<Picture> all() throws IOException;
    }

    /** A drawing that cannot be read costs its photos, and not the rows of its sheet. */
    List<Picture> among(Finding finding) {
        try {
            return finding.all();
        } catch (Refusal limit) {
            throw limit;
        } catch (IOException | RuntimeException e) {
            leftOut = true;
            return List.of();
        }
    }

    /** Makes a picture of what was chosen. */
    interface Making {
        Picture make(String mediaType, long size);
    }

    Optional<Picture> picture(byte[] head, long size, Making making) {
        Optional<String> mediaType = mediaType(head)
                .filter(type -> size <= limits.pictureBytes())
                .filter(type -> chosen < limits.pictures())
                .filter(type -> bytes + size <= limits.fileBytes());
        chosen += mediaType.isPresent() ? 1 : 0;
        bytes += mediaType.isPresent() ? size : 0;
        leftOut |= mediaType.isEmpty();
        return mediaType.map(type -> making.make(type, size));
    }

    /** Whether any was not chosen since this was asked last. */
    boolean hasLeftOut() {
        boolean told = leftOut;
        leftOut = false;
        return told;
    }

    private static Optional<String> mediaType(byte[] head) {
        if (starts(head, JPEG)) {
            return Optional.of("image/jpeg");
        }
        return starts(head, PNG) ? Optional.of("image/png") : Optional.empty();
    }

    private static boolean starts(byte[] head, int[] magic) {
        for (int at = 0; at < magic.length; at++) {
            if (at >= head.length || (head[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }
}
