package id.usulanhub.pipeline.normalise;

import id.usulanhub.codec.Json;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * One record under two versions of a connector.
 *
 * @param fields the JSON Pointers of the usulan's values that differ; names only, because values may be personal
 * @param problems {@code CODE@field} of what is wrong under the changed one; empty where it is accepted
 */
public record Comparison(
        String rawId, String receipt, String place, Change change, List<String> fields, List<String> problems) {

    /** What would become of a record. */
    public enum Change {
        /** The same usulan, or the same problems. */
        SAME,
        /** An usulan whose values differ. */
        CHANGED,
        /** It was refused, and would be accepted. */
        NEWLY_ACCEPTED,
        /** It was accepted, and would be refused. */
        NEWLY_REJECTED,
        /** It is refused either way, for other reasons. */
        OTHER_PROBLEMS
    }

    private static final Set<String> NOT_COMPARED = Set.of("origin");

    /** What stands of a record, beside what would become of it. */
    public static Comparison of(Received received, String rawId, Outcome<Usulan> before, Outcome<Usulan> after) {
        List<String> fields = fields(before, after);
        return new Comparison(
                rawId, received.receipt(), received.place(), change(before, after, fields), fields, problems(after));
    }

    private static Change change(Outcome<Usulan> before, Outcome<Usulan> after, List<String> fields) {
        boolean accepted = before.problems().isEmpty();
        boolean wouldBe = after.problems().isEmpty();
        if (accepted != wouldBe) {
            return wouldBe ? Change.NEWLY_ACCEPTED : Change.NEWLY_REJECTED;
        }
        if (wouldBe) {
            return fields.isEmpty() ? Change.SAME : Change.CHANGED;
        }
        return problems(before).equals(problems(after)) ? Change.SAME : Change.OTHER_PROBLEMS;
    }

    private static List<String> fields(Outcome<Usulan> before, Outcome<Usulan> after) {
        if (before instanceof Outcome.Accepted<Usulan> one && after instanceof Outcome.Accepted<Usulan> other) {
            List<String> fields = new ArrayList<>();
            compare("", Json.mapper().valueToTree(one.value()), Json.mapper().valueToTree(other.value()), fields);
            return List.copyOf(fields);
        }
        return List.of();
    }

    private static void compare(String at, JsonNode one, JsonNode other, List<String> fields) {
        if (one.isObject() && other.isObject()) {
            Set<String> names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            names.removeAll(NOT_COMPARED);
            names.forEach(name -> compare(at + "/" + name, one.path(name), other.path(name), fields));
        } else if (!one.equals(other)) {
            fields.add(at);
        }
    }

    private static List<String> problems(Outcome<Usulan> outcome) {
        return outcome.problems().stream().map(Comparison::named).sorted().toList();
    }

    private static String named(Problem problem) {
        return problem.code() + "@" + problem.field();
    }
}
