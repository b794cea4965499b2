package id.usulanhub.pipeline.collect;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.outcome.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rows of one file, to be read several times. To open a workbook costs more than to read a few rows: those of a small
 * file are kept from its first reading to the end. Not for several threads.
 */
final class FileRows {

    private static final int MOST_ROWS = 500;

    /** Of all rows that are kept. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Connector connector;
    private final Path file;
    private List<RowPayload> kept = List.of();
    private SheetSummary summary;

    FileRows(Connector connector, Path file) {
        this.connector = connector;
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** As {@link Connector#readRows}. */
    Outcome<SheetSummary> read(Consumer<RowPayload> sink) {
        if (summary != null) {
            kept.forEach(sink);
            return Outcome.accepted(summary);
        }
        Keeping keeping = new Keeping();
        return connector.readRows(file, keeping.andThen(sink)).map(read -> {
            if (keeping.all) {
                kept = keeping.rows;
                summary = read;
            }
            return read;
        });
    }

    /** Keeps rows until they are too many, or until one has pictures, which are there only while their file is read. */
    private static final class Keeping implements Consumer<RowPayload> {

        private final List<RowPayload> rows = new ArrayList<>();
        private boolean all = true;
        private long bytes;

        @Override
        public void accept(RowPayload row) {
            if (!all) {
                return;
            }
            bytes += row.json().length;
            all = rows.size() < MOST_ROWS
                    && bytes <= MOST_BYTES
                    && row.pictures().isEmpty();
            if (all) {
                rows.add(row);
            } else {
                rows.clear();
            }
        }
    }
}
