package id.usulanhub.connectorkit;

import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.openrosa.FormFiles;
import id.usulanhub.connectorkit.poll.Poll;
import java.util.Map;
import java.util.Optional;

/**
 * What a connector says of itself: the file {@code manifest.yaml}.
 *
 * @param name the folder's name
 * @param title what people call it, by language ({@code id}, {@code en})
 * @param description what comes this way, in one sentence, by language
 * @param owner the office that answers for what comes this way
 * @param transport how it comes
 * @param door what the HTTP door takes, and from whom; of a poll, what the hub shows to the source
 * @param poll how the hub asks for what is new; null for what comes by itself
 * @param requirements what becomes of a submission that lacks what its kamus entry asks for
 * @param form the form that phones fetch; null for what is not filled in on phones
 */
public record Manifest(
        String name,
        Map<String, String> title,
        Map<String, String> description,
        String owner,
        Transport transport,
        Door door,
        Poll poll,
        Requirements requirements,
        FormFiles form) {

    /** How submissions come. */
    public enum Transport {
        /** The source sends each submission by HTTP. */
        FORM,
        /** A workbook or CSV file; each row is one submission. */
        SPREADSHEET,
        /** The hub asks the source for what is new. */
        POLL,
        /** Phones fetch a form from the hub and send what was filled in, as the OpenRosa protocol says. */
        OPENROSA,
        /** Applications of one's own send changes in batches, as the sync API says. */
        SYNC
    }

    public Manifest {
        title = Map.copyOf(title);
        description = Map.copyOf(description);
    }

    /** A connector to which submissions come by themselves, and that takes what is incomplete. */
    public Manifest(
            String name,
            Map<String, String> title,
            Map<String, String> description,
            String owner,
            Transport transport,
            Door door) {
        this(name, title, description, owner, transport, door, null, Requirements.NOTE, null);
    }

    /** A connector whose door takes JSON from anyone. */
    public Manifest(
            String name,
            Map<String, String> title,
            Map<String, String> description,
            String owner,
            Transport transport) {
        this(name, title, description, owner, transport, Door.OPEN);
    }

    /** How the hub asks for what is new; empty for what comes by itself. */
    public Optional<Poll> polled() {
        return Optional.ofNullable(poll);
    }

    /** The form that phones fetch; empty for what is not filled in on phones. */
    public Optional<FormFiles> filledIn() {
        return Optional.ofNullable(form);
    }
}
