package id.usulanhub.connectorkit.marking;

import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** The rows of one file that were refused. */
public interface Refusals {

    /** What is wrong with the row at a place, as {@code Usulan!A12}; empty when it was not refused. */
    List<Problem> at(String place);

    /** How many problems of each kind there are. */
    Map<ProblemCode, Long> kinds();

    /** Hands over each refused row: its place and its problems. */
    void each(BiConsumer<String, List<Problem>> row);
}
