package id.usulanhub.documents;

/** What the check of a signed list found. */
public enum Verification {
    /** It is what was signed, by a key that is trusted. */
    GENUINE,
    /** The list is not the one whose hash was signed: something was put in, taken out or changed. */
    HASH_MISMATCH,
    /** The signature is not a detached JWS by EdDSA. */
    NOT_A_SIGNATURE,
    /** It is signed by a key that is not trusted. */
    UNKNOWN_KEY,
    /** The signature does not belong to this list. */
    BAD_SIGNATURE,
    /** It holds a number that JSON readers do not all read alike, so that a signature would not protect it. */
    INEXACT_NUMBER;

    public boolean isGenuine() {
        return this == GENUINE;
    }
}
