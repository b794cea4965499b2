package id.usulanhub.console.usul;

import id.usulanhub.codec.Sha256;
import id.usulanhub.pipeline.collect.Attachments.Stored;
import java.nio.charset.StandardCharsets;

/**
 * A file of a form that the hub keeps already.
 *
 * @param nama the name that the sender gave it, without folders
 * @param sha256 of its bytes
 * @param ukuran bytes
 * @param jenis media type, by its first bytes
 * @param dokumen as which document of the kamus it was sent; empty for any other photo
 */
public record Berkas(String nama, String sha256, long ukuran, String jenis, String dokumen) {

    private static final int LONGEST_NAME = 200;
    private static final int KEY_DIGITS = 16;

    static Berkas of(Stored stored, String nama, String dokumen) {
        return new Berkas(plain(nama), stored.sha256(), stored.size(), stored.mediaType(), dokumen);
    }

    /** Names it within its form: the same file sent as the same document again is the same. */
    public String key() {
        String both = dokumen + "\n" + sha256;
        return Sha256.hex(both.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_DIGITS);
    }

    /** Without the folders that some browsers send along. */
    private static String plain(String nama) {
        String name = nama.substring(Math.max(nama.lastIndexOf('/'), nama.lastIndexOf('\\')) + 1);
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
