package id.usulanhub.pipeline.collect.reupload;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.reupload.FileComparison;
import id.usulanhub.domain.reupload.FileRow;
import id.usulanhub.domain.reupload.Predecessor;
import id.usulanhub.domain.reupload.RowChange;
import id.usulanhub.domain.reupload.RowChange.Kind;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Written;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.Fate;
import id.usulanhub.view.LeftBehind;
import id.usulanhub.view.ReuploadQueries;
import id.usulanhub.view.ReuploadQueries.StoredRow;
import id.usulanhub.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reuploads by what stands in the raw topic: which file follows which is said by the rows themselves, and which row is which
 * by what they are known by. The view tells where they stand; nothing else is kept that could say otherwise.
 */
public final class ViewReuploads implements Reuploads, Corrections {

    /** Rows of one file that are compared: more are no sheet that somebody has corrected by hand. */
    private static final int MOST_ROWS = 20_000;

    /** What was removed is looked at one by one; nobody takes back more by hand. */
    private static final int MOST_LEFT = 500;

    private final View view;
    private final Consumer<List<Written>> sync;
    private final TopicScan topics;
    private final Connectors connectors;

    /** @param sync waits until the view has passed what was written */
    public ViewReuploads(View view, Consumer<List<Written>> sync, TopicScan topics, Connectors connectors) {
        this.view = view;
        this.sync = sync;
        this.topics = topics;
        this.connectors = connectors;
    }

    @Override
    public Outcome<Reupload> of(File file, String wanted) {
        catchUp();
        String connector = file.connector().name();
        Optional<String> said = queries().follows(file.sha256(), connector);
        if (said.isPresent()) {
            return Outcome.accepted(named(file, said.get()).ofStored());
        }
        if (wanted.equals(NONE) || !queries().hasOthers(file.sha256(), connector)) {
            return wanted.equals(NONE) || wanted.equals(FIND) ? Outcome.accepted(Reupload.ofNone()) : unknown(wanted);
        }
        if (wanted.equals(FIND)) {
            return Outcome.accepted(found(file));
        }
        return queries().follows(wanted, connector).isEmpty() || wanted.equals(file.sha256())
                ? unknown(wanted)
                : Outcome.accepted(named(file, wanted));
    }

    @Override
    public void catchUp() {
        sync.accept(topics.last(Topics.RAW, partition -> view.offsets().next(Topics.RAW, partition)));
    }

    private ReuploadQueries queries() {
        return view.reuploads();
    }

    private static Outcome<Reupload> unknown(String wanted) {
        return Outcome.rejected(new Problem(ProblemCode.NOT_IN_LIST, "follows", Place.wholeRecord(), wanted, ""));
    }

    private Reupload named(File file, String follows) {
        return follows.isEmpty() ? Reupload.ofNone() : compared(file, rows(file), follows);
    }

    private Reupload found(File file) {
        List<FileRow> rows = rows(file);
        Set<String> usulan = rows.stream()
                .map(row -> file.connector().name() + ":" + row.key())
                .collect(Collectors.toSet());
        if (usulan.isEmpty() || rows.size() > MOST_ROWS) {
            return usulan.isEmpty() ? Reupload.ofNone() : Reupload.tooLarge("");
        }
        List<Predecessor> candidates = queries().sharing(usulan, file.sha256());
        List<Predecessor> nearest = Predecessor.nearest(candidates, usulan.size());
        return Predecessor.of(candidates, usulan.size())
                .map(followed -> compared(file, rows, followed.batch()).beside(nearest))
                .orElseGet(() -> Reupload.ofNone(nearest));
    }

    private Reupload compared(File file, List<FileRow> after, String follows) {
        List<FileRow> before = List.copyOf(stored(file.connector(), follows).values());
        return Math.max(before.size(), after.size()) > MOST_ROWS
                ? Reupload.tooLarge(follows)
                : Reupload.compared(follows, FileComparison.of(before, after));
    }

    private static List<FileRow> rows(File file) {
        List<FileRow> rows = new ArrayList<>();
        file.rows().accept(row -> {
            if (rows.size() <= MOST_ROWS) {
                rows.add(FileRow.unstored(
                        row.place(),
                        file.connector().sourceKey(row),
                        file.connector().values(row)));
            }
        });
        return rows;
    }

    @Override
    public Corrected of(BatchStatus batch) {
        Reupload reupload = stored(batch.batch(), batch.connector());
        return new Corrected(
                reupload,
                queries().followers(batch.batch(), batch.connector()),
                left(batch.connector(), reupload.comparison()));
    }

    /** A row whose usulan the newer file still names, under another row, leaves nothing behind. */
    private Map<RowChange, LeftBehind> left(String connector, FileComparison comparison) {
        if (comparison == null) {
            return Map.of();
        }
        Set<String> named = comparison.rows().stream()
                .filter(row -> row.after() != null)
                .map(row -> row.after().identity())
                .collect(Collectors.toSet());
        Map<RowChange, LeftBehind> left = new HashMap<>();
        comparison.rows().stream()
                .filter(row -> row.kind() == Kind.REMOVED && named.add(row.row().identity()))
                .limit(MOST_LEFT)
                .forEach(row -> queries()
                        .left(new UsulanId(connector + ":" + row.row().identity()))
                        .ifPresent(usulan -> left.put(row, usulan)));
        return left;
    }

    /**
     * A file whose rows are stored, beside the one that they say they follow.
     *
     * @param batch SHA-256 of the file
     * @throws id.usulanhub.pipeline.flow.BrokerUnavailable when Kafka does not answer
     */
    public Reupload stored(String batch, String connectorName) {
        String follows = queries().follows(batch, connectorName).orElse("");
        Optional<Connector> connector = connectors.find(connectorName);
        if (follows.isEmpty() || connector.isEmpty()) {
            return Reupload.ofNone();
        }
        Map<StoredRow, FileRow> before = stored(connector.get(), follows);
        Map<StoredRow, FileRow> after = stored(connector.get(), batch);
        if (Math.max(before.size(), after.size()) > MOST_ROWS) {
            return Reupload.tooLarge(follows);
        }
        FileComparison comparison = FileComparison.ofStored(List.copyOf(before.values()), List.copyOf(after.values()));
        return Reupload.compared(follows, comparison)
                .mending(mended(comparison, places(before, Fate.REJECTED), places(after, Fate.ACCEPTED)));
    }

    private static long mended(FileComparison comparison, Set<String> refused, Set<String> accepted) {
        return comparison.rows().stream()
                .filter(row -> row.before() != null && row.after() != null)
                .filter(row -> refused.contains(row.before().place())
                        && accepted.contains(row.after().place()))
                .count();
    }

    private static Set<String> places(Map<StoredRow, FileRow> rows, Fate fate) {
        Set<String> places = new HashSet<>();
        rows.forEach((stored, row) -> {
            if (stored.fate() == fate) {
                places.add(row.place());
            }
        });
        return places;
    }

    /** The rows of a stored file, in its order. */
    private Map<StoredRow, FileRow> stored(Connector connector, String batch) {
        List<StoredRow> rows = queries().rows(batch, connector.name(), MOST_ROWS + 1);
        Map<Integer, NavigableSet<Long>> wanted = new TreeMap<>();
        rows.forEach(row ->
                wanted.computeIfAbsent(row.partition(), none -> new TreeSet<>()).add(row.offset()));
        Map<String, FileRow> read = new HashMap<>();
        if (!wanted.isEmpty()) {
            topics.read(
                    Topics.RAW,
                    wanted,
                    delivery -> read.put(RawRecords.rawId(delivery), row(connector, RawRecords.received(delivery))));
        }
        Map<StoredRow, FileRow> ordered = new LinkedHashMap<>();
        rows.forEach(row -> Optional.ofNullable(read.get(row.partition() + "-" + row.offset()))
                .ifPresent(found -> ordered.put(row, found)));
        return ordered;
    }

    private static FileRow row(Connector connector, Received received) {
        RowPayload row = new RowPayload(received.place(), received.payload(), List.of());
        return new FileRow(received.place(), connector.sourceKey(row), received.sourceKey(), connector.values(row));
    }
}
