package id.usulanhub.pipeline.collect;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.marking.Job;
import id.usulanhub.connectorkit.marking.Marked;
import id.usulanhub.connectorkit.marking.Opening;
import id.usulanhub.connectorkit.marking.Tally;
import id.usulanhub.connectorkit.marking.WorkbookMarker;
import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Marks the kept originals by what the view tells of their rows. One at a time, so that memory stays bounded. */
public final class MarkedImports implements ImportResults {

    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{8,64}");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH.mm z", Locale.of("id"));
    private static final int NAMED_BY = 12;
    private static final long MOST_SECONDS_TO_WAIT = 60;

    private final View view;
    private final Connectors connectors;
    private final Opening opening;
    private final Places places;
    private final Semaphore one = new Semaphore(1);

    /**
     * Where things lie.
     *
     * @param originals the kept files
     * @param spool where a marked workbook lies until it is sent
     * @param zone in which times are shown
     */
    public record Places(FileStore originals, Path spool, ZoneId zone) {}

    /** @param opening who opens the kept files */
    public MarkedImports(View view, Connectors connectors, Opening opening, Places places) {
        this.view = view;
        this.connectors = connectors;
        this.opening = opening;
        this.places = places;
    }

    @Override
    public Optional<BatchStatus> find(String named) {
        String name = named.strip();
        if (DIGITS.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            return view.batches().named(name.toLowerCase(Locale.ROOT));
        }
        return view.batches().ofReceipt(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public List<Unread> unread(BatchStatus batch) {
        return places.originals().unread(batch.batch(), batch.connector());
    }

    @Override
    public Outcome<GivenBack> workbook(BatchStatus batch) {
        Optional<Path> original = places.originals().find(batch.batch());
        Optional<Connector> connector = connectors.find(batch.connector());
        if (original.isEmpty()) {
            return refused(ProblemCode.WORKBOOK_UNREADABLE, "the original is not kept");
        }
        return connector.isEmpty()
                ? refused(ProblemCode.CONNECTOR_UNKNOWN, batch.connector())
                : oneAtATime(batch, original.get(), connector.get());
    }

    private static <T> Outcome<T> refused(ProblemCode code, String detail) {
        return Outcome.rejected(new Problem(code, "", Place.wholeRecord(), "", detail));
    }

    private Outcome<GivenBack> oneAtATime(BatchStatus batch, Path original, Connector connector) {
        await();
        try {
            return mark(batch, original, connector);
        } catch (IOException e) {
            throw new UncheckedIOException("a marked workbook could not be written", e);
        } finally {
            one.release();
        }
    }

    private void await() {
        try {
            if (!one.tryAcquire(MOST_SECONDS_TO_WAIT, TimeUnit.SECONDS)) {
                throw new InfrastructureException("another workbook is being marked", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException("interrupted while another workbook was being marked", e);
        }
    }

    private Outcome<GivenBack> mark(BatchStatus batch, Path original, Connector connector) throws IOException {
        Path out = Files.createTempFile(Files.createDirectories(places.spool()), "marked-", ".part");
        Outcome<Marked> outcome = null;
        try {
            outcome = WorkbookMarker.mark(
                    new Job(original, connector, opening, new RefusedRows(view.batches(), batch), tally(batch), out));
            return outcome.map(kind -> new GivenBack(out, name(batch, kind), kind.mediaType()));
        } finally {
            if (!(outcome instanceof Outcome.Accepted<Marked>)) {
                Files.deleteIfExists(out);
            }
        }
    }

    private static String name(BatchStatus batch, Marked kind) {
        return "usulan-" + batch.batch().substring(0, NAMED_BY) + "-ditandai." + kind.extension();
    }

    private Tally tally(BatchStatus batch) {
        Conservation rows = batch.rows();
        return new Tally(
                batch.receipt(),
                TIME.format(batch.receivedAt().atZone(places.zone())),
                batch.batch(),
                rows.received(),
                rows.accepted(),
                rows.rejected(),
                rows.waiting(),
                rows.duplicates());
    }
}
