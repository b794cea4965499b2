package id.usulanhub.connectors;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.marking.Job;
import id.usulanhub.connectorkit.marking.Marked;
import id.usulanhub.connectorkit.marking.Opening;
import id.usulanhub.connectorkit.marking.Refusals;
import id.usulanhub.connectorkit.marking.Tally;
import id.usulanhub.connectorkit.marking.WorkbookMarker;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A hub in a nutshell: reads and normalises a file by a real connector, and gives it back marked. */
final class SheetDesk {

    private static final Reference REFERENCE = ExampleReference.bekasi2027();

    private final Connector connector;
    private final Path folder;

    SheetDesk(String connector, Path folder) {
        this.connector = ConnectorLoader.fromClassPath(getClass().getClassLoader())
                .find(connector)
                .orElseThrow();
        this.folder = folder;
    }

    static Reference reference() {
        return REFERENCE;
    }

    /** What became of the rows of a file, by their places. */
    record Read(Map<String, Usulan> accepted, Map<String, List<Problem>> refused) implements Refusals {

        @Override
        public List<Problem> at(String place) {
            return refused.getOrDefault(place, List.of());
        }

        @Override
        public Map<ProblemCode, Long> kinds() {
            Map<ProblemCode, Long> kinds = new EnumMap<>(ProblemCode.class);
            refused.values().forEach(all -> all.forEach(problem -> kinds.merge(problem.code(), 1L, Long::sum)));
            return kinds;
        }

        @Override
        public void each(BiConsumer<String, List<Problem>> row) {
            refused.forEach(row);
        }
    }

    /** A marked workbook. */
    record Given(Marked kind, Path file) {
        Workbook open() throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return WorkbookFactory.create(in);
            }
        }
    }

    Path save(String name, Workbook workbook) throws IOException {
        Path file = folder.resolve(name);
        try (workbook;
                OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    Read read(Path file) {
        Read read = new Read(new LinkedHashMap<>(), new LinkedHashMap<>());
        Outcome<SheetSummary> outcome = connector.readRows(file, row -> put(read, row));
        if (!outcome.problems().isEmpty()) {
            throw new AssertionError(outcome.problems());
        }
        return read;
    }

    private void put(Read read, RowPayload row) {
        switch (connector.normalise(received(row), "0-0", REFERENCE)) {
            case Outcome.Accepted<Usulan> good -> read.accepted().put(row.place(), good.value());
            case Outcome.Rejected<Usulan> bad -> read.refused().put(row.place(), bad.problems());
        }
    }

    private Received received(RowPayload row) {
        String hash = Sha256.hex(row.json());
        String key = ((Outcome.Accepted<List<Part>>) connector.split(RowPayload.MEDIA_TYPE, row.json()))
                .value()
                .getFirst()
                .sourceKey();
        return new Received(
                connector.name(), key, "UH-1", Instant.EPOCH, row.place(), RowPayload.MEDIA_TYPE, hash, "", row.json());
    }

    Given mark(Path original) throws IOException {
        return mark(original, Opening.HERE);
    }

    Given mark(Path original, Opening opening) throws IOException {
        Read read = read(original);
        Path out = Files.createTempFile(folder, "marked", ".part");
        int all = read.accepted().size() + read.refused().size();
        Tally tally = new Tally(
                "UH-F",
                "22 Nov 2026",
                "ab".repeat(32),
                all,
                read.accepted().size(),
                read.refused().size(),
                0,
                0);
        return switch (WorkbookMarker.mark(new Job(original, connector, opening, read, tally, out))) {
            case Outcome.Accepted<Marked> marked -> new Given(marked.value(), out);
            case Outcome.Rejected<Marked> refused -> throw new AssertionError(refused.problems());
        };
    }

    /** The lines of a sheet, with a bar between their cells. */
    static List<String> words(Sheet sheet) {
        List<String> lines = new ArrayList<>();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(text(cell)));
            lines.add(String.join(" | ", cells));
        }
        return lines;
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Long.toString(Math.round(cell.getNumericCellValue()))
                : cell.toString();
    }
}
