package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.workbook.Picture;

/** A picture that lies on a row, readable as long as its file is being read. */
public final class RowPicture {

    private final String file;
    private final Picture picture;
    private String sha256;

    public RowPicture(String file, Picture picture) {
        this.file = file;
        this.picture = picture;
    }

    /** @param nth on its row, from 1 */
    static RowPicture of(Picture picture, int nth) {
        String ending = picture.mediaType().substring(picture.mediaType().indexOf('/') + 1);
        return new RowPicture("foto-" + nth + "." + (ending.equals("jpeg") ? "jpg" : ending), picture);
    }

    /** The name that the hub gives it, the same wherever the row stands. */
    public String file() {
        return file;
    }

    public Picture picture() {
        return picture;
    }

    /** Of its bytes, hexadecimal. */
    public String sha256() {
        if (sha256 == null) {
            sha256 = Sha256.hex(picture.bytes());
        }
        return sha256;
    }
}
