package id.usulanhub.console.openrosa;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.xform.PublishedForm;
import id.usulanhub.connectorkit.xform.PublishedForms;
import id.usulanhub.console.DoorSettings;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The forms of the connectors that phones fill in. */
@Component
class Forms {

    private final Connectors connectors;
    private final PublishedForms published;
    private final DoorSettings settings;

    Forms(Connectors connectors, PublishedForms published, DoorSettings settings) {
        this.connectors = connectors;
        this.published = published;
        this.settings = settings;
    }

    /** How a connector's door stands; empty when there is no such connector, or none for phones. */
    Optional<Door> door(String connector) {
        return connectors
                .find(connector)
                .map(Connector::manifest)
                .filter(manifest -> manifest.filledIn().isPresent())
                .map(Manifest::door);
    }

    /** Whether the time for usulan is over: what was begun before may still be completed. */
    boolean isClosed(String connector) {
        return settings.of(connector).isClosed();
    }

    /** What is listed: the edition to fill in, or all that may still come; nothing when it is closed. */
    List<PublishedForm> listed(String connector, boolean allVersions) {
        if (isClosed(connector)) {
            return List.of();
        }
        return allVersions ? published.all(connector) : List.of(published.current(connector));
    }

    /** An edition by what it holds. */
    Optional<PublishedForm> edition(String connector, String hash) {
        return published.all(connector).stream()
                .filter(edition -> edition.hash().equals(hash))
                .findFirst();
    }

    /** What is known of the form that an instance names. */
    enum Edition {
        KNOWN,
        /** The form is ours, and this edition of it was never given out. */
        OTHER_VERSION,
        OTHER_FORM
    }

    /**
     * What the hub knows of what an instance was filled in on.
     *
     * @param binaryQuestions where it names files, as far as its edition or the current one tells
     */
    record Known(Edition edition, List<String> binaryQuestions) {}

    Known edition(String connector, String formId, String version) {
        List<PublishedForm> ours = published.all(connector).stream()
                .filter(each -> each.form().formId().equals(formId))
                .toList();
        if (ours.isEmpty()) {
            return new Known(Edition.OTHER_FORM, List.of());
        }
        return ours.stream()
                .filter(each -> each.form().version().equals(version))
                .findFirst()
                .map(found -> new Known(Edition.KNOWN, found.binaryQuestions()))
                .orElseGet(
                        () -> new Known(Edition.OTHER_VERSION, ours.getFirst().binaryQuestions()));
    }
}
