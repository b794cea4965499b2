package id.usulanhub.console.attachment;

import java.util.Optional;

/**
 * A photo without what it tells of its sender: place, time, device, names. Pixels and colours stay as they are; which
 * way is up stays too.
 */
public final class ShownFile {

    private ShownFile() {}

    /**
     * A file as it is shown.
     *
     * @return empty for a kind that cannot be stripped, or a photo that is not built as its kind is; a document is as it came
     */
    public static Optional<byte[]> of(String mediaType, byte[] photo) {
        try {
            return switch (mediaType) {
                case "image/jpeg" -> Optional.of(JpegStripper.strip(photo));
                case "image/png" -> Optional.of(PngStripper.strip(photo));
                case "image/webp" -> Optional.of(WebpStripper.strip(photo));
                case "application/pdf" -> Optional.of(photo);
                default -> Optional.empty();
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
