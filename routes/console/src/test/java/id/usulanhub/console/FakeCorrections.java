package id.usulanhub.console;

import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.reupload.FileComparison;
import id.usulanhub.domain.reupload.FileRow;
import id.usulanhub.domain.reupload.Predecessor;
import id.usulanhub.domain.reupload.RowChange;
import id.usulanhub.domain.reupload.RowChange.Kind;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.collect.reupload.Corrections;
import id.usulanhub.pipeline.collect.reupload.Reupload;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.LeftBehind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The file of the example corrects an earlier one: a row changed, one is new, three are gone. */
public class FakeCorrections implements Corrections {

    public static final String FOLLOWED = "cd".repeat(32);
    /** Another file that is there. */
    public static final String OTHER = ExampleFiles.BATCH.batch();

    static final String LATER = "ef".repeat(32);

    /** What may be taken back. */
    public static final UsulanId FREE = Example.id(Example.SETU, 3);

    private static final UsulanId LISTED = Example.id(Example.SETU, 4);

    @Override
    public void catchUp() {
        // All is there from the start.
    }

    @Override
    public Corrected of(BatchStatus batch) {
        FileComparison comparison = comparison();
        Map<RowChange, LeftBehind> left = new HashMap<>();
        comparison.rows().stream().filter(row -> row.kind() == Kind.REMOVED).forEach(row -> {
            String identity = row.row().identity();
            if (identity.contains(":")) {
                long listed = identity.equals(LISTED.value()) ? 2 : 0;
                left.put(row, new LeftBehind(new UsulanId(identity), Example.SETU, 2, Status.BELUM, listed, FOLLOWED));
            }
        });
        return new Corrected(reupload(FOLLOWED), List.of(LATER), left);
    }

    /** Three rows of a file are missing. */
    static Reupload reupload(String followed) {
        Predecessor near = new Predecessor(FOLLOWED, Example.NOW, 5, 2, false);
        Predecessor other = new Predecessor(OTHER, Example.NOW, 8, 1, false);
        return new Reupload(followed, 60, List.of(near, other), comparison(), 0, false, false);
    }

    private static FileComparison comparison() {
        List<FileRow> before = List.of(
                row(2, FREE.value(), "Lampu jalan", "4"),
                row(3, LISTED.value(), "Posyandu", "1"),
                row(4, "refused", "Gapura", "banyak"),
                row(5, "changed", "Drainase", "200"),
                row(6, "same", "Jalan", "100"));
        List<FileRow> after = List.of(
                row(2, "changed", "Drainase", "250"), row(3, "same", "Jalan", "100"), row(4, "new", "Taman", "1"));
        return FileComparison.of(before, after);
    }

    private static FileRow row(int line, String key, String uraian, String volume) {
        return FileRow.unstored("Usulan!A" + line, key, new TreeMap<>(Map.of("uraian", uraian, "volume", volume)));
    }
}
