package id.usulanhub.pipeline.collect;

import id.usulanhub.connectorkit.marking.Refusals;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.view.BatchQueries;
import id.usulanhub.view.BatchStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The refused rows of one file, as the view tells them; never all of them in memory. */
record RefusedRows(BatchQueries view, BatchStatus batch) implements Refusals {

    @Override
    public List<Problem> at(String place) {
        return view.problemsAt(batch, place);
    }

    @Override
    public Map<ProblemCode, Long> kinds() {
        Map<ProblemCode, Long> kinds = new EnumMap<>(ProblemCode.class);
        view.kinds(batch).forEach(kind -> kinds.merge(kind.code(), kind.count(), Long::sum));
        return kinds;
    }

    @Override
    public void each(BiConsumer<String, List<Problem>> row) {
        view.each(batch, record -> row.accept(record.place(), record.problems()));
    }
}
