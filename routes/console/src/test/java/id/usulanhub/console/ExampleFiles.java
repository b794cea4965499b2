package id.usulanhub.console;

import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.view.BatchProblem;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.Conservation;
import java.util.List;

/** A file that came in. */
final class ExampleFiles {

    static final BatchStatus BATCH = new BatchStatus(
            "ab".repeat(32),
            "spreadsheet-musrenbang",
            Example.NOW,
            new Conservation("spreadsheet-musrenbang", 40, 33, 2, 1, 4));

    static final List<BatchProblem> KINDS = List.of(
            new BatchProblem(ProblemCode.NOT_A_NUMBER, "usul.volume", 2),
            new BatchProblem(ProblemCode.SATUAN_UNKNOWN, "usul.satuan", 2));

    private ExampleFiles() {}
}
