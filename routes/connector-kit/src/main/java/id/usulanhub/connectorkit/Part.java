package id.usulanhub.connectorkit;

/**
 * One usulan within a submission. Most submissions have one part; one whose mapping repeats has a part for each repeated
 * element, and each of them becomes a raw record of its own.
 *
 * @param sourceKey the key under which it and its revisions are known: 32 hexadecimal digits
 * @param place the JSON Pointer of the repeated element; empty for the whole payload
 * @param sourceId the id that the source gave it; the {@code sourceKey} where it gave none
 */
public record Part(String sourceKey, String place, String sourceId) {}
