package id.usulanhub.connectorkit;

import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One way in: what a folder of data in {@code connectors/} makes of what a channel sends. Safe for many threads. */
public interface Connector {

    /** The folder's name; the first half of every usulan id that comes this way. */
    default String name() {
        return manifest().name();
    }

    Manifest manifest();

    /**
     * The key under which one submission and its revisions are known: 32 hexadecimal digits, a hash of the source's own
     * id, or of the whole payload where the source gives none.
     *
     * @param payload one JSON object: a form's body, or a row as {@link #readRows} gives it
     * @return PAYLOAD_MALFORMED with line and column when the payload is not one JSON object
     */
    Outcome<String> sourceKey(byte[] payload);

    /**
     * The usulan that a submission means, or everything that is wrong with it.
     *
     * @param rawId the record in {@code hub.collect.raw.v1}: {@code partition-offset}
     */
    Outcome<Usulan> normalise(Received received, String rawId, Reference reference);

    /**
     * Reads the rows of a workbook or CSV one after the other, never holding more than one of them. What was handed out
     * before a refusal stays handed out: callers who want all or nothing read twice, first with a sink that does
     * nothing.
     *
     * @param sink gets each row; what it throws is passed on
     * @return what was read, or one WORKBOOK_ problem: encrypted, unsupported, unreadable, without table, too large
     */
    Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink);
}
