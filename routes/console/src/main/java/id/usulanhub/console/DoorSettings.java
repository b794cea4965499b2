package id.usulanhub.console;

import id.usulanhub.connectorkit.door.DoorKeys;
import java.util.Map;

/**
 * What the operator sets for the doors of single connectors.
 *
 * @param byConnector secrets and pauses; a connector that is not named has none
 */
public record DoorSettings(Map<String, DoorKeys> byConnector) {
    public DoorSettings {
        byConnector = Map.copyOf(byConnector);
    }

    public DoorKeys of(String connector) {
        return byConnector.getOrDefault(connector, DoorKeys.NONE);
    }
}
