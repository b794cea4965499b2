package id.usulanhub.console.page;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.console.Readings;
import id.usulanhub.view.SeenDrift;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What came and is unknown to the connectors as they are now: what a newer mapping knows is over. */
@Component
class SourceDrift {

    private final Readings readings;
    private final Connectors connectors;

    SourceDrift(Readings readings, Connectors connectors) {
        this.readings = readings;
        this.connectors = connectors;
    }

    /** @param connector empty for all */
    List<SeenDrift> of(String connector) {
        return readings.drift(connector).stream()
                .filter(seen -> connectors.isUnknown(seen.connector(), seen.drift()))
                .toList();
    }

    /** How much is unknown to each connector to which anything is. */
    Map<String, Long> counts() {
        return of("").stream()
                .collect(Collectors.groupingBy(SeenDrift::connector, TreeMap::new, Collectors.counting()));
    }
}
