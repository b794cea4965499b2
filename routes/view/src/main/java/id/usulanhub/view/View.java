package id.usulanhub.view;

import id.usulanhub.domain.ledger.Verdict;
import java.nio.file.Path;
import java.util.Optional;

/** The hub's local copy of what the topics tell, as SQL. It can be deleted at any time and is then built again. */
public final class View implements AutoCloseable {

    private View() {}

    /** Opens the view in {@code file}; one that is damaged, or of another form, is deleted and begun anew. */
    public static View open(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    /** Deletes the file of a view that is not open, so that the next one is built from the topics' first records. */
    public static void delete(Path file) {
        throw new UnsupportedOperationException(file.toString());
    }

    public Projection projection() {
        return new Projection();
    }

    public Offsets offsets() {
        return new Offsets();
    }

    public IntakeQueries intake() {
        return new IntakeQueries();
    }

    public TodayQueries today() {
        return new TodayQueries();
    }

    public KecamatanQueries kecamatan() {
        return new KecamatanQueries();
    }

    public UsulanQueries usulan() {
        return new UsulanQueries();
    }

    public ListQueries lists() {
        return new ListQueries();
    }

    public PushQueries push() {
        return new PushQueries();
    }

    /** What the event with this id did; empty when the view has not read it. */
    public Optional<Verdict> verdict(String eventId) {
        throw new UnsupportedOperationException(eventId);
    }

    @Override
    public void close() {}
}
