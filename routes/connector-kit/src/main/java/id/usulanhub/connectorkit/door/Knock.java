package id.usulanhub.connectorkit.door;

import java.util.Optional;

/** What can be seen of a request before its body is read as data. */
public interface Knock {

    /** The first header of that name, whatever its case. */
    Optional<String> header(String name);

    /** The first value of that name in the address; what stands in the body is never asked. */
    Optional<String> query(String name);

    /** What stands in the path to be let in by; empty where paths hold none. */
    default Optional<String> token() {
        return Optional.empty();
    }
}
