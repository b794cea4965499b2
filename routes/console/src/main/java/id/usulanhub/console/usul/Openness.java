package id.usulanhub.console.usul;

import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.console.DoorSettings;
import id.usulanhub.console.Health;
import org.springframework.stereotype.Component;

/** Whether anything can be taken in now. */
@Component
class Openness {

    private final DoorSettings doors;
    private final Health health;

    Openness(DoorSettings doors, Health health) {
        this.doors = doors;
        this.health = health;
    }

    DoorKeys.State of(String connector) {
        return doors.of(connector).state();
    }

    boolean isStorageFull() {
        return health.report().storageFull();
    }
}
