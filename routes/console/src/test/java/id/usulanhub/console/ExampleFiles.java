package id.usulanhub.console;

import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.view.BatchProblem;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.Fate;
import id.usulanhub.view.FileStatus;
import java.util.List;
import java.util.Map;

/** A file that came in. */
final class ExampleFiles {

    static final BatchStatus BATCH = new BatchStatus(
            "ab".repeat(32),
            "spreadsheet-musrenbang",
            "UH-F",
            Example.NOW,
            new Conservation("spreadsheet-musrenbang", 40, 33, 2, 1, 4));

    static final List<BatchProblem> KINDS = List.of(
            new BatchProblem(ProblemCode.NOT_A_NUMBER, "usul.volume", 2),
            new BatchProblem(ProblemCode.SATUAN_UNKNOWN, "usul.satuan", 2));

    /** What became of a file, as whoever holds its receipt is told. */
    static final FileStatus STATUS =
            new FileStatus("UH-FILE", Example.NOW, Map.of(Fate.ACCEPTED, 40L, Fate.REJECTED, 2L), Example.rejected());

    private ExampleFiles() {}
}
