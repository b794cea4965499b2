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
    XML,
    /** An instance of a form with its files, as OpenRosa clients send it. */
    OPENROSA,
    /** A change of an usulan, of an application of one's own. */
    SYNC;

    /** Whether paths in the mapping are those of an XML document. */
    public boolean isXml() {
        return this == XML || this == OPENROSA;
    }
}
