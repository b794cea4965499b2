package id.usulanhub.connectorkit.door;

/** How the body of a request is written. */
public enum Body {
    /** One JSON object. */
    JSON,
    /** An HTML form, URL-encoded. */
    FORM,
    /** An HTML form with files. */
    MULTIPART,
    /** One XML document. */
    XML
}
