package id.usulanhub.pipeline.push;

/** Verifies the signature of a list with the public keys that the hub trusts. */
@FunctionalInterface
public interface SignatureCheck {

    /** Whether {@code detachedJws} is a signature over {@code canonical}, the list's canonical JSON. */
    boolean verifies(byte[] canonical, String detachedJws);
}
