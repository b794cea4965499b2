package id.usulanhub.connectorkit.xform;

import id.usulanhub.codec.Sha256;

/**
 * A file that a form needs beside its XML, as a list of choices.
 *
 * @param name as the form names it in {@code jr://file-csv/name}; no path
 * @param mediaType of {@code content}
 */
public record MediaFile(String name, String mediaType, byte[] content) {

    /** Of the content, 64 hexadecimal digits. */
    public String sha256() {
        return Sha256.hex(content);
    }
}
