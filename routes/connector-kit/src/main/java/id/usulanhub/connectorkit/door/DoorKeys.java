package id.usulanhub.connectorkit.door;

import java.util.List;
import java.util.Map;

/**
 * The secrets of one connector and whether it takes anything, as the operator has set them.
 *
 * @param secrets by name; more than one value while a secret is being changed
 */
public record DoorKeys(State state, Map<String, List<String>> secrets) {

    /** Whether a connector takes anything. */
    public enum State {
        OPEN,
        /** Nothing now; senders are told to come back. */
        PAUSED,
        /** Nothing new any more: the time for usulan is over. What was taken is still answered. */
        CLOSED
    }

    /** Nothing was set. */
    public static final DoorKeys NONE = new DoorKeys(State.OPEN, Map.of());

    public DoorKeys {
        secrets = Map.copyOf(secrets);
    }

    public boolean isPaused() {
        return state == State.PAUSED;
    }

    public boolean isClosed() {
        return state == State.CLOSED;
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
        return "DoorKeys[state=" + state + ", secrets=" + secrets.keySet() + "]";
    }
}
