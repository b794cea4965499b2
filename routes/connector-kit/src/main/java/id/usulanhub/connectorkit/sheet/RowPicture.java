package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.workbook.Picture;

/**
 * A picture that lies on a row.
 *
 * @param file the name that the hub gives it, the same wherever the row stands
 * @param sha256 of its bytes, hexadecimal
 * @param picture readable as long as its file is being read
 */
public record RowPicture(String file, String sha256, Picture picture) {

    /** @param nth on its row, from 1 */
    static RowPicture of(Picture picture, int nth) {
        String ending = picture.mediaType().substring(picture.mediaType().indexOf('/') + 1);
        return new RowPicture(
                "foto-" + nth + "." + (ending.equals("jpeg") ? "jpg" : ending), Sha256.hex(picture.bytes()), picture);
    }
}
