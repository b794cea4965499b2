package id.usulanhub.view;

import id.usulanhub.domain.ledger.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** The hub's local copy of what the topics tell, as SQL. It can be deleted at any time and is then built again. */
public final class View implements AutoCloseable {

    private static final int READERS = 4;
    private static final String VERDICT = "SELECT verdict, why FROM event WHERE event_id = ?";

    private final Session writer;
    private final Readers readers;
    private final Offsets offsets;
    private final Projection projection;

    private View(Path file, DriftWatch watch, Senders senders) {
        writer = Database.writer(file);
        readers = new Readers(file, READERS);
        offsets = new Offsets(writer);
        projection = new Projection(writer, offsets, watch, senders);
    }

    /**
     * Opens the view in {@code file}; one that is damaged, or of another form, is deleted and begun anew. One process at a
     * time has it open.
     *
     * @param watch tells what in a submission is unknown; asked once for each record of the raw topic
     * @param senders tells of whose usulan news are kept
     * @throws ViewException when the file cannot be read or written
     */
    public static View open(Path file, DriftWatch watch, Senders senders) {
        return new View(file, watch, senders);
    }

    /** As {@link #open(Path, DriftWatch, Senders)}, for a view in which nothing is unknown and of which nobody asks for news. */
    public static View open(Path file) {
        return open(file, DriftWatch.NONE, Senders.NONE);
    }

    /** Deletes the file of a view that is not open, so that the next one is built from the topics' first records. */
    public static void delete(Path file) {
        try {
            Database.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the view in " + file + " cannot be deleted", e);
        }
    }

    public Projection projection() {
        return projection;
    }

    public Offsets offsets() {
        return offsets;
    }

    public IntakeQueries intake() {
        return new IntakeQueries(readers);
    }

    public DriftQueries drift() {
        return new DriftQueries(readers);
    }

    public ReceiptQueries receipts() {
        return new ReceiptQueries(readers);
    }

    public InstanceQueries instances() {
        return new InstanceQueries(readers);
    }

    public ChangeQueries changes() {
        return new ChangeQueries(readers);
    }

    public ReplayQueries replays() {
        return new ReplayQueries(readers);
    }

    public BatchQueries batches() {
        return new BatchQueries(readers);
    }

    public ReuploadQueries reuploads() {
        return new ReuploadQueries(readers);
    }

    public TodayQueries today() {
        return new TodayQueries(readers);
    }

    public KecamatanQueries kecamatan() {
        return new KecamatanQueries(readers);
    }

    public UsulanQueries usulan() {
        return new UsulanQueries(readers);
    }

    public ListQueries lists() {
        return new ListQueries(readers);
    }

    public PushQueries push() {
        return new PushQueries(readers);
    }

    /** What the event with this id did when it was read first; empty when the view has not read it. */
    public Optional<Verdict> verdict(String eventId) {
        return readers.one(
                VERDICT,
                row -> new Verdict(Verdict.Kind.valueOf(row.getString("verdict")), row.getString("why")),
                eventId);
    }

    /** Waits for questions that are being answered; nothing is written afterwards. */
    @Override
    public void close() {
        readers.close();
        synchronized (projection) {
            writer.close();
        }
    }
}
