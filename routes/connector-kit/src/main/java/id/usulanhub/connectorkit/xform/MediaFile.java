package id.usulanhub.connectorkit.xform;

/**
 * A file that a form needs beside its XML, as a list of choices.
 *
 * @param name as the form names it in {@code jr://file-csv/name}; no path
 * @param mediaType of {@code content}
 */
public record MediaFile(String name, String mediaType, byte[] content) {}
