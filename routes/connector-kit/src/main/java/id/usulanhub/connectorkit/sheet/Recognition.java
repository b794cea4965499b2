package id.usulanhub.connectorkit.sheet;

import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which connectors a file can be for.
 *
 * @param candidates the likeliest first; none where no connector knows its headings
 * @param lacking what the row of headings lacks that comes nearest to a header; empty where none comes near
 */
public record Recognition(List<Candidate> candidates, String lacking) {

    private static final Pattern SHOWN = Pattern.compile("(\\S+) (\\d{1,3}) %");

    /** Below it a file only resembles what a connector reads. */
    private static final int LEAST = 50;

    /** So far the first must be ahead of the second. */
    private static final int LEAD = 15;

    /**
     * A connector that reads a file.
     *
     * @param score 0 to 100: how well the headings fit
     * @param place the row of headings that fits best, as {@code Usulan!A6}
     */
    public record Candidate(String connector, int score, String place) {

        /** As people read it: {@code sipd-asmas 96 %}. */
        public String shown() {
            return connector + " " + score + " %";
        }
    }

    public Recognition {
        candidates = List.copyOf(candidates);
    }

    /** What is wrong with a file for which no connector is sure: a person has to say which, or it has no table at all. */
    public Problem problem() {
        return candidates.isEmpty()
                ? new Problem(ProblemCode.WORKBOOK_WITHOUT_TABLE, "", Place.wholeRecord(), "", lacking)
                : new Problem(ProblemCode.CONNECTOR_UNCLEAR, "", Place.wholeRecord(), "", shown());
    }

    /** The connector that the file is for; empty when a person has to say. */
    public Optional<Candidate> sure() {
        return ahead().filter(best -> best.score() >= LEAST);
    }

    /** The one that no other comes near, which is enough where a person has said what the file holds. */
    public Optional<Candidate> ahead() {
        return candidates.stream()
                .findFirst()
                .filter(best -> candidates.size() == 1
                        || best.score() - candidates.get(1).score() >= LEAD);
    }

    /** The candidates of a line that {@link #shown()} made; where a connector fits best is not in it. */
    public static List<Candidate> of(String shown) {
        return Stream.of(shown.split("; "))
                .map(SHOWN::matcher)
                .filter(Matcher::matches)
                .map(one -> new Candidate(one.group(1), Integer.parseInt(one.group(2)), ""))
                .toList();
    }

    /** All candidates in one line. */
    public String shown() {
        return candidates.stream().map(Candidate::shown).collect(Collectors.joining("; "));
    }
}
