package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Receipts;
import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.sheet.Recogniser;
import id.usulanhub.connectorkit.sheet.Recognition;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.RowPicture;
import id.usulanhub.connectorkit.sheet.RowTwins;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.reupload.Reupload;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
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
 * Imports files row by row. Its rows are read twice: once to know that all of it can be read, once to store them, so that a
 * file which breaks off in its middle is refused whole. Rows are written in transactions that also hold how many were
 * written, so that an import which was killed goes on where it was.
 */
public final class FileImporter implements Importer, Importer.Previews {

    /** Raised when the finder of tables reads other rows of the same file, or the same in another order. */
    private static final String READING = "2";

    /** Rows in one transaction: long enough to be fast, short enough to show progress and not to hold readers up. */
    private static final int CHUNK = 2_000;

    /** Of a person who named the connector. */
    private static final int SURE = 100;

    private final Connectors connectors;
    private final Shelves shelves;
    private final Books books;
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

    /**
     * Where what was stored is known.
     *
     * @param writers opens the writer whose progress is known by the given name
     * @param reuploads which earlier file a file corrects
     */
    public record Books(Function<String, ChunkedWriter> writers, Reuploads reuploads) {}

    public FileImporter(Connectors connectors, Shelves shelves, Books books, InstantSource clock) {
        this.connectors = connectors;
        this.shelves = shelves;
        this.books = books;
        this.clock = clock;
    }

    @Override
    public Outcome<FileReceipt> importFile(Request request, Progress progress) {
        Path kept = shelves.files().keep(request.file());
        return reader(request, kept).then(reader -> importFile(reader, kept, progress));
    }

    private Outcome<FileReceipt> importFile(Reader reader, Path kept, Progress progress) {
        FileRows rows = new FileRows(reader.connector, kept);
        return rows.read(new Counted(progress)).then(summary -> store(reader, rows, summary, progress));
    }

    @Override
    public Outcome<Preview> preview(Request request) {
        return reader(request, request.file()).then(reader -> preview(reader, request.file()));
    }

    private Outcome<Preview> preview(Reader reader, Path file) {
        String sha256 = FileStore.sha256(file);
        FileRows rows = new FileRows(reader.connector, file);
        return rows.read(row -> {})
                .then(summary -> reupload(reader, rows, sha256)
                        .map(reupload -> new Preview(sha256, reader.connector.name(), summary.rows(), reupload)));
    }

    private Outcome<Reupload> reupload(Reader reader, FileRows rows, String sha256) {
        return books.reuploads().of(new Reuploads.File(reader.connector, sha256, rows::read), reader.follows);
    }

    /** A connector, how sure it is that a file is for it, and which file that one is said to follow. */
    private record Reader(Connector connector, int sure, String follows) {}

    private Outcome<Reader> reader(Request request, Path kept) {
        if (request.connector().isEmpty()) {
            return recognised(request, kept);
        }
        return connectors
                .find(request.connector())
                .map(connector -> Outcome.accepted(new Reader(connector, SURE, request.follows())))
                .orElseGet(() -> refused(ProblemCode.CONNECTOR_UNKNOWN, request.connector(), ""));
    }

    private Outcome<Reader> recognised(Request request, Path kept) {
        return new Recogniser(shelves.workbooks())
                .recognise(kept, connectors.all())
                .then(found -> sure(request, found));
    }

    private Outcome<Reader> sure(Request request, Recognition recognition) {
        return recognition
                .sure()
                .flatMap(best -> connectors
                        .find(best.connector())
                        .map(connector -> new Reader(connector, best.score(), request.follows())))
                .map(Outcome::accepted)
                .orElseGet(() -> Outcome.rejected(recognition.problem()));
    }

    private static Outcome<Reader> refused(ProblemCode code, String value, String detail) {
        return Outcome.rejected(new Problem(code, "", Place.wholeRecord(), value, detail));
    }

    /**
     * What was stored is counted for a version of the connector, since another may read other rows of the same file.
     *
     * @return refused when the file could be read once and not again; what was stored of it stays, and counts next time
     */
    private Outcome<FileReceipt> store(Reader reader, FileRows rows, SheetSummary summary, Progress progress) {
        Connector connector = reader.connector;
        String sha256 = rows.file().getFileName().toString();
        String id = Receipts.ofFile(connector.name(), sha256);
        shelves.files().note(sha256, connector.name(), summary.unread());
        String name = progressOf(connector, sha256);
        try (Turns.Turn turn = turns.take(name);
                ChunkedWriter writer = books.writers().apply(name)) {
            boolean same = summary.rows() > 0 && writer.done() >= summary.rows();
            Outcome<SheetSummary> read = same
                    ? Outcome.accepted(summary)
                    : store(reader, rows, new Batch(connector, sha256, summary.rows(), writer), progress);
            return read.map(done ->
                    new FileReceipt(id, connector.name(), reader.sure, sha256, done.rows(), same, summary.unread()));
        }
    }

    /** How far a file is stored is told by its rows as they were read. */
    private static String progressOf(Connector connector, String sha256) {
        return String.join("-", "import", connector.name(), connector.version(), READING, sha256);
    }

    /** A file that is being stored. */
    private record Batch(Connector connector, String sha256, long rows, ChunkedWriter writer) {}

    /** What its rows are known by, and which file they follow, is settled before the first is stored, and holds for all. */
    private Outcome<SheetSummary> store(Reader reader, FileRows all, Batch batch, Progress progress) {
        return switch (reupload(reader, all, batch.sha256)) {
            case Outcome.Accepted<Reupload> found -> {
                progress.compared(batch.connector.name(), found.value());
                progress.found(batch.rows, batch.writer.done());
                Rows rows = new Rows(batch, found.value(), progress);
                Outcome<SheetSummary> read = all.read(rows);
                rows.flush();
                yield read;
            }
            case Outcome.Rejected<Reupload> unknown -> Outcome.rejected(unknown.problems());
        };
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

        private final Batch batch;
        private final Reupload reupload;
        private final Progress progress;
        private final List<Message> chunk = new ArrayList<>(CHUNK);
        private final RowTwins twins;
        private long toSkip;

        Rows(Batch batch, Reupload reupload, Progress progress) {
            this.batch = batch;
            this.reupload = reupload;
            this.progress = progress;
            this.twins = new RowTwins(batch.connector);
            this.toSkip = batch.writer.done();
        }

        @Override
        public void accept(RowPayload row) {
            RowTwins.Keyed keyed = twins.next(row);
            if (toSkip > 0) {
                toSkip--;
                return;
            }
            row.pictures().forEach(shelves::keep);
            chunk.add(RawRecords.following(received(keyed), reupload.follows()));
            if (chunk.size() == CHUNK) {
                flush();
            }
        }

        void flush() {
            if (!chunk.isEmpty()) {
                batch.writer.write(chunk);
                chunk.clear();
                progress.stored(batch.writer.done());
            }
        }

        private Received received(RowTwins.Keyed keyed) {
            RowPayload row = keyed.row();
            String contentHash = Sha256.hex(row.content());
            String sourceKey = reupload.carried().getOrDefault(keyed.sourceKey(), keyed.sourceKey());
            Instant now = clock.instant();
            return new Received(
                    batch.connector.name(),
                    sourceKey,
                    Receipts.of(batch.connector.name(), sourceKey, contentHash),
                    now,
                    row.place(),
                    RowPayload.MEDIA_TYPE,
                    contentHash,
                    batch.sha256,
                    row.json());
        }
    }
}
