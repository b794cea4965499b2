package id.usulanhub.app.api;

import id.usulanhub.connectorkit.marking.Kata;
import id.usulanhub.console.collect.WorkbookAnswer;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.ImportResults;
import id.usulanhub.pipeline.collect.ImportResults.GivenBack;
import id.usulanhub.view.BatchProblem;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.View;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of imported files, and the files back with their errors marked. */
@RestController
final class ImportResultsApi {

    private static final int PAGE = 200;

    private final View view;
    private final ImportResults results;

    ImportResultsApi(View view, ImportResults results) {
        this.view = view;
        this.results = results;
    }

    /** One file. {@code problems} by kind, the most frequent first. */
    record Answer(
            String batch,
            String connector,
            String receipt,
            Instant receivedAt,
            long received,
            long accepted,
            long rejected,
            long waiting,
            long duplicates,
            List<Kind> problems) {}

    /** One kind of problem; {@code words} in Indonesian. */
    record Kind(String code, String field, long count, String words) {
        static Kind of(BatchProblem problem) {
            return new Kind(problem.code().name(), problem.field(), problem.count(), Kata.wrong(problem.code()));
        }
    }

    @GetMapping("/api/v1/imports")
    List<Answer> all(@RequestParam(defaultValue = "0") int offset) {
        return view.batches().newest(offset, PAGE).stream()
                .map(batch -> answer(batch, List.of()))
                .toList();
    }

    @GetMapping("/api/v1/imports/{batch}")
    Answer one(@PathVariable String batch) {
        BatchStatus found = found(batch);
        return answer(found, view.batches().kinds(found).stream().map(Kind::of).toList());
    }

    @GetMapping("/api/v1/imports/{batch}/workbook")
    void workbook(@PathVariable String batch, HttpServletResponse response) throws IOException {
        switch (results.workbook(found(batch))) {
            case Outcome.Accepted<GivenBack> given -> WorkbookAnswer.send(given.value(), response);
            case Outcome.Rejected<GivenBack> refused ->
                throw Refused.conflict(Kata.wrong(refused.problems().getFirst().code()) + " "
                        + refused.problems().getFirst().detail());
        }
    }

    private BatchStatus found(String batch) {
        return results.find(batch).orElseThrow(() -> Refused.notFound("berkas " + batch));
    }

    private Answer answer(BatchStatus batch, List<Kind> problems) {
        Conservation rows = batch.rows();
        return new Answer(
                batch.batch(),
                batch.connector(),
                batch.receipt(),
                batch.receivedAt(),
                rows.received(),
                rows.accepted(),
                rows.rejected(),
                rows.waiting(),
                rows.duplicates(),
                problems);
    }
}
