package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Receipts;
import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.sheet.Recogniser;
import id.usulanhub.connectorkit.sheet.Recognition;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.RowPicture;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.flow.ChunkedWriter;
import id.usulanhub.pipeline.flow.Message;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Imports files row by row. The file is read twice: once to know that all of it can be read, once to store it, so that a
 * file which breaks off in its middle is refused whole. Rows are written in transactions that also hold how many were
 * written, so that an import which was killed goes on where it was.
 */
public final class FileImporter implements Importer {

    /** Rows in one transaction: long enough to be fast, short enough to show progress and not to hold readers up. */
    private static final int CHUNK = 2_000;

    /** Of a person who named the connector. */
    private static final int SURE = 100;

    private final Connectors connectors;
    private final Shelves shelves;
    private final Function<String, ChunkedWriter> writers;
    private final InstantSource clock;
    private final Turns turns = new Turns();

    /**
     * Where what comes is kept.
     *
     * @param files the files as they came
     * @param attachments the pictures that lie on their rows
     * @param workbooks how files are opened to find out what they are
     */
    public record Shelves(FileStore files, Attachments attachments, Workbooks workbooks) {

        /** Files are opened in this process. */
        public Shelves(FileStore files, Attachments attachments) {
            this(files, attachments, Workbooks.HERE);
        }

        /** A row may name the picture only once it is kept. */
        void keep(RowPicture picture) {
            List<Problem> problems = attachments
                    .put(new ByteArrayInputStream(picture.picture().bytes()))
                    .problems();
            if (!problems.isEmpty()) {
                throw new IllegalStateException("the sheet reader took a picture that is not kept: "
                        + problems.getFirst().code());
            }
        }
    }

    /** @param writers opens the writer whose progress is known by the given name */
    public FileImporter(
            Connectors connectors, Shelves shelves, Function<String, ChunkedWriter> writers, InstantSource clock) {
        this.connectors = connectors;
        this.shelves = shelves;
        this.writers = writers;
        this.clock = clock;
    }

    @Override
    public Outcome<FileReceipt> importFile(Request request, Progress progress) {
        Path kept = shelves.files().keep(request.file());
        return switch (reader(request, kept)) {
            case Outcome.Accepted<Reader> found -> importFile(found.value(), kept, progress);
            case Outcome.Rejected<Reader> none -> Outcome.rejected(none.problems());
        };
    }

    private Outcome<FileReceipt> importFile(Reader reader, Path kept, Progress progress) {
        return switch (reader.connector.readRows(kept, new Counted(progress))) {
            case Outcome.Accepted<SheetSummary> summary -> store(reader, kept, summary.value(), progress);
            case Outcome.Rejected<SheetSummary> refused -> Outcome.rejected(refused.problems());
        };
    }

    /** A connector, and how sure it is that a file is for it. */
    private record Reader(Connector connector, int sure) {}

    private Outcome<Reader> reader(Request request, Path kept) {
        if (request.connector().isEmpty()) {
            return recognised(kept);
        }
        return connectors
                .find(request.connector())
                .map(connector -> Outcome.accepted(new Reader(connector, SURE)))
                .orElseGet(() -> refused(ProblemCode.CONNECTOR_UNKNOWN, request.connector(), ""));
    }

    private Outcome<Reader> recognised(Path kept) {
        return switch (new Recogniser(shelves.workbooks()).recognise(kept, connectors.all())) {
            case Outcome.Accepted<Recognition> found -> sure(found.value());
            case Outcome.Rejected<Recognition> unreadable -> Outcome.rejected(unreadable.problems());
        };
    }

    private Outcome<Reader> sure(Recognition recognition) {
        return recognition
                .sure()
                .flatMap(
                        best -> connectors.find(best.connector()).map(connector -> new Reader(connector, best.score())))
                .map(Outcome::accepted)
                .orElseGet(() -> refused(ProblemCode.CONNECTOR_UNCLEAR, "", recognition.shown()));
    }

    private static Outcome<Reader> refused(ProblemCode code, String value, String detail) {
        return Outcome.rejected(new Problem(code, "", Place.wholeRecord(), value, detail));
    }

    /**
     * What was stored is counted for a version of the connector, since another may read other rows of the same file.
     *
     * @return refused when the file could be read once and not again; what was stored of it stays, and counts next time
     */
    private Outcome<FileReceipt> store(Reader reader, Path kept, SheetSummary summary, Progress progress) {
        Connector connector = reader.connector;
        String sha256 = kept.getFileName().toString();
        String id = Receipts.ofFile(connector.name(), sha256);
        String name = String.join("-", "import", connector.name(), connector.version(), sha256);
        try (Turns.Turn turn = turns.take(name);
                ChunkedWriter writer = writers.apply(name)) {
            progress.found(summary.rows(), writer.done());
            boolean same = summary.rows() > 0 && writer.done() >= summary.rows();
            Outcome<SheetSummary> read = Outcome.accepted(summary);
            if (!same) {
                Rows rows = new Rows(connector, sha256, writer, progress);
                read = connector.readRows(kept, rows);
                rows.flush();
            }
            return read.map(done -> new FileReceipt(id, connector.name(), reader.sure, sha256, done.rows(), same));
        }
    }

    /** Says from time to time how many rows were read. */
    private static final class Counted implements Consumer<RowPayload> {

        private static final int EACH = 500;

        private final Progress progress;
        private long rows;

        Counted(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void accept(RowPayload row) {
            rows++;
            if (rows % EACH == 0) {
                progress.read(rows);
            }
        }
    }

    /** Gathers rows into chunks; those that an earlier run has stored are passed over. */
    private final class Rows implements Consumer<RowPayload> {

        private final Connector connector;
        private final String sha256;
        private final ChunkedWriter writer;
        private final Progress progress;
        private final List<Message> chunk = new ArrayList<>(CHUNK);
        private long toSkip;

        Rows(Connector connector, String sha256, ChunkedWriter writer, Progress progress) {
            this.connector = connector;
            this.sha256 = sha256;
            this.writer = writer;
            this.progress = progress;
            this.toSkip = writer.done();
        }

        @Override
        public void accept(RowPayload row) {
            if (toSkip > 0) {
                toSkip--;
                return;
            }
            row.pictures().forEach(shelves::keep);
            chunk.add(RawRecords.message(received(row)));
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (!chunk.isEmpty()) {
                writer.write(chunk);
                chunk.clear();
                progress.stored(writer.done());
            }
        }

        private Received received(RowPayload row) {
            String contentHash = Sha256.hex(row.content());
            Instant now = clock.instant();
            String sourceKey = connector.sourceKey(row);
            return new Received(
                    connector.name(),
                    sourceKey,
                    Receipts.of(connector.name(), sourceKey, contentHash),
                    now,
                    row.place(),
                    RowPayload.MEDIA_TYPE,
                    contentHash,
                    sha256,
                    row.json());
        }
    }
}
