package id.usulanhub.connectorkit.door;

import java.util.List;
import java.util.Map;

/**
 * The secrets of one connector and whether it is paused, as the operator has set them.
 *
 * @param paused whether nothing is taken in now
 * @param secrets by name; more than one value while a secret is being changed
 */
public record DoorKeys(boolean paused, Map<String, List<String>> secrets) {

    /** Nothing was set. */
    public static final DoorKeys NONE = new DoorKeys(false, Map.of());

    public DoorKeys {
        secrets = Map.copyOf(secrets);
    }

    /** What is valid now; empty when nothing was set. */
    public List<String> secret(String name) {
        return secrets.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The names of the secrets that the door needs and that are not set. */
    public List<String> lacking(Door door) {
        return door.needed().stream().filter(name -> secret(name).isEmpty()).toList();
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "DoorKeys[paused=" + paused + ", secrets=" + secrets.keySet() + "]";
    }
}
