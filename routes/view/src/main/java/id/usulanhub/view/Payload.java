package id.usulanhub.view;

/** The bytes of a refused record as they were received. They may be personal data. */
public record Payload(String mediaType, byte[] bytes) {}
