package id.usulanhub.pipeline.collect;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.RowPicture;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.workbook.Picture;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Every line is a row; the first may have a photo. */
public record LineConnector(String name, AtomicInteger reads, boolean hasPhoto) implements Connector {

    static final String BROKEN_OFF = "broken off";
    static final String BROKEN_LATER = "broken off when read for the second time";
    static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13};

    public LineConnector(String name, AtomicInteger reads) {
        this(name, reads, true);
    }

    @Override
    public Manifest manifest() {
        throw new UnsupportedOperationException("a test's connector has no manifest");
    }

    @Override
    public String version() {
        return "0a1b2c3d4e5f";
    }

    @Override
    public Map<String, byte[]> files() {
        throw new UnsupportedOperationException("nothing is kept here");
    }

    @Override
    public List<FieldTrace> trace(Received received, Reference reference) {
        throw new UnsupportedOperationException("nothing is traced here");
    }

    @Override
    public Outcome<List<Part>> split(String mediaType, byte[] payload) {
        throw new UnsupportedOperationException("rows come by their file");
    }

    @Override
    public Outcome<Usulan> normalise(RowPayload row, Received received, String rawId, Reference reference) {
        throw new UnsupportedOperationException("nothing is normalised here");
    }

    @Override
    public String sourceKey(RowPayload row) {
        return String.format("%032x", Long.parseLong(new String(row.json(), StandardCharsets.UTF_8)));
    }

    @Override
    public Outcome<Usulan> normalise(Received received, String rawId, Reference reference) {
        throw new UnsupportedOperationException("nothing is normalised here");
    }

    /** One on the first row. */
    private List<RowPicture> photos(long row) {
        Picture photo = new Picture(1, 0, "image/jpeg", PHOTO.length, () -> PHOTO);
        return row == 1 && hasPhoto ? List.of(new RowPicture("foto-1.jpg", photo)) : List.of();
    }

    @Override
    public Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink) {
        try (Stream<String> lines = Files.lines(file)) {
            long rows = 0;
            boolean second = reads.incrementAndGet() == 2;
            for (String line :
                    (Iterable<String>) lines.filter(each -> second || !each.equals(BROKEN_LATER))::iterator) {
                if (line.startsWith(BROKEN_OFF)) {
                    return Outcome.rejected(
                            new Problem(ProblemCode.WORKBOOK_UNREADABLE, "", Place.wholeRecord(), "", ""));
                }
                rows++;
                sink.accept(new RowPayload("L!A" + rows, line.getBytes(StandardCharsets.UTF_8), photos(rows)));
            }
            return Outcome.accepted(new SheetSummary(rows, Map.of(), List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
