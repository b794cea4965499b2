package id.usulanhub.app.api;

import id.usulanhub.connectorkit.marking.Kata;
import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.console.collect.WorkbookAnswer;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.pipeline.collect.ImportResults;
import id.usulanhub.pipeline.collect.ImportResults.GivenBack;
import id.usulanhub.view.BatchProblem;
import id.usulanhub.view.BatchStatus;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.RejectedRecord;
import id.usulanhub.view.View;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of imported files, and the files back with their errors marked. */
@RestController
final class ImportResultsApi {

    private static final int PAGE = 200;
    private static final int MOST_CELLS = 10_000;

    private final View view;
    private final ImportResults results;

    ImportResultsApi(View view, ImportResults results) {
        this.view = view;
        this.results = results;
    }

    /**
     * One file.
     *
     * @param problems by kind, the most frequent first
     * @param unread the columns that are filled in and were not read
     * @param cells the first of what is wrong, in the order of the file
     * @param more how many problems there are beyond {@code cells}
     */
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
            List<Kind> problems,
            List<Unread> unread,
            List<Cell> cells,
            long more) {}

    /** What is wrong with one value; {@code told} in Indonesian, with its cell, what to write and who mends it. */
    record Cell(String row, String place, String field, String code, String value, String told) {

        static Stream<Cell> of(RejectedRecord row) {
            return row.problems().stream().map(problem -> of(row.place(), problem));
        }

        private static Cell of(String row, Problem problem) {
            String place = problem.place().path();
            String told = Kata.told(problem);
            return new Cell(
                    row,
                    place,
                    problem.field(),
                    problem.code().name(),
                    problem.value(),
                    place.isEmpty() ? row + " " + told : told);
        }
    }

    /** One kind of problem; {@code words} in Indonesian. */
    record Kind(String code, String field, long count, String words) {
        static Kind of(BatchProblem problem) {
            return new Kind(problem.code().name(), problem.field(), problem.count(), Kata.wrong(problem.code()));
        }
    }

    @GetMapping("/api/v1/imports")
    List<Answer> all(@RequestParam(defaultValue = "0") int offset) {
        return view.batches().newest(offset, PAGE).stream()
                .map(batch -> answer(batch, List.of(), List.of(), List.of()))
                .toList();
    }

    /** @param cells how many problems are told with their cells, at most 10000 */
    @GetMapping("/api/v1/imports/{batch}")
    Answer one(@PathVariable String batch, @RequestParam(defaultValue = "20") int cells) {
        BatchStatus found = found(batch);
        int most = Math.clamp(cells, 0, MOST_CELLS);
        return answer(
                found,
                view.batches().kinds(found).stream().map(Kind::of).toList(),
                results.unread(found),
                view.batches().rows(found, null, 0, most).stream()
                        .flatMap(Cell::of)
                        .limit(most)
                        .toList());
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

    private static Answer answer(BatchStatus batch, List<Kind> problems, List<Unread> unread, List<Cell> cells) {
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
                problems,
                unread,
                cells,
                problems.stream().mapToLong(Kind::count).sum() - cells.size());
    }
}
