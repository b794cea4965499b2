package id.usulanhub.connectorkit;

import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetRules;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.collect.Drift;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.usulan.Usulan;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** One way in: what a folder of data in {@code connectors/} makes of what a channel sends. Safe for many threads. */
public interface Connector {

    /** The folder's name; the first half of every usulan id that comes this way. */
    default String name() {
        return manifest().name();
    }

    Manifest manifest();

    /** Of the files that make it: the first 12 hexadecimal digits of a SHA-256 over manifest, mapping and codes. */
    String version();

    /** The files that make it, by their names within the folder: what {@link #version} is the hash of. */
    Map<String, byte[]> files();

    /**
     * What a payload holds: one part, or as many as its mapping repeats, in their order. Looked at strictly, so that
     * what is stored can be read again without looking for doubled keys.
     *
     * @param mediaType of the payload, as received
     * @param payload a form's body, or a row as {@link #readRows} gives it
     * @return PAYLOAD_MALFORMED with line and column when the payload is not what the connector reads, PAYLOAD_TOO_LARGE
     *     when it repeats too often
     */
    Outcome<List<Part>> split(String mediaType, byte[] payload);

    /**
     * By what a row and its later revisions are known as one: the key of its only part.
     *
     * @param row as {@link #readRows} gives it
     */
    String sourceKey(RowPayload row);

    /**
     * What a row says to its connector: by column, or by its heading where it is no column, what is written there. What the
     * mapping leaves out on purpose is not in it, as the number of a row is, which says nothing.
     *
     * @param row as {@link #readRows} gives it
     */
    default SortedMap<String, String> values(RowPayload row) {
        return new TreeMap<>(Map.of("", new String(row.content(), StandardCharsets.UTF_8)));
    }

    /** How tables are found in its files; empty where it reads none. */
    default Optional<SheetRules> sheetRules() {
        return Optional.empty();
    }

    /**
     * The usulan that a submission means, or everything that is wrong with it.
     *
     * @param rawId the record in {@code hub.collect.raw.v1}: {@code partition-offset}
     */
    Outcome<Usulan> normalise(Received received, String rawId, Reference reference);

    /**
     * The same of a row that is being read: what was written of it is not read again.
     *
     * @param received where it comes from; its payload is not looked at
     */
    Outcome<Usulan> normalise(RowPayload row, Received received, String rawId, Reference reference);

    /**
     * How each field that the mapping names came about, in the order of the schema, whether the submission is accepted
     * or not. Deterministic: the same bytes, mapping and reference give the same trace.
     */
    List<FieldTrace> trace(Received received, Reference reference);

    /**
     * What a submission holds that the mapping neither reads nor names under {@code known}, and the options that are in
     * no table of it; at most 40, and {@code MORE} where there are more. What stands in the payload as a whole is told of
     * its first part only. Deterministic; empty for what cannot be read.
     */
    default List<Drift> drift(Received received) {
        return List.of();
    }

    /** Whether what was found to be unknown before is known now. */
    default boolean knows(Drift drift) {
        return true;
    }

    /**
     * Reads the rows of a workbook or CSV one after the other, never holding more than one of them. What was handed out
     * before a refusal stays handed out: callers who want all or nothing read twice, first with a sink that does
     * nothing.
     *
     * @param sink gets each row; what it throws is passed on
     * @return what was read, or one WORKBOOK_ problem: encrypted, unsupported, unreadable, without table, too large
     */
    Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink);

    /**
     * What would be taken for what in a file, its rows and their values left out.
     *
     * @return what was decided, in a file without a table too; or one WORKBOOK_ problem when it cannot be read
     */
    default Outcome<SheetSummary> explainRows(Path file) {
        return readRows(file, row -> {});
    }

    /** The same connector, whose files are opened so from now on: in this process when this is never called. */
    default Connector openingFilesBy(Workbooks workbooks) {
        return this;
    }
}
