package id.usulanhub.connectorkit.marking;

import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that is to be known to mark a workbook; can be told another process.
 *
 * @param original never changed
 * @param out where the marked workbook is written
 * @param tables where the tables stand, by the names of their sheets
 * @param kinds how many problems of each kind there are
 * @param rows those that were refused
 */
public record MarkOrder(
        String original,
        String out,
        Map<String, Outline.Table> tables,
        SheetSummary summary,
        Tally tally,
        Map<ProblemCode, Long> kinds,
        List<Row> rows) {

    /** What is wrong with one row. */
    record Row(String place, List<Problem> problems) {}

    static MarkOrder of(Job job, Outline outline) {
        SheetSummary read = outline.summary();
        List<Row> rows = new ArrayList<>();
        job.refusals().each((place, problems) -> rows.add(new Row(place, problems)));
        return new MarkOrder(
                job.original().toAbsolutePath().toString(),
                job.out().toAbsolutePath().toString(),
                outline.tables(),
                new SheetSummary(read.rows(), read.skipped(), read.examples(), List.of(), read.unread()),
                job.tally(),
                job.refusals().kinds(),
                rows);
    }
}
