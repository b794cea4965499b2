package id.usulanhub.connectorkit.mapping;

import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * By what a submission and its revisions are known as one. The first alternative of which a value is there counts; where
 * there is none, the payload itself. A single selector is the source's own id and is taken to the letter; several are
 * descriptions and are compared as names are.
 *
 * @param alternatives each a list of selectors
 */
record Key(List<List<Selector>> alternatives) {

    private static final String BETWEEN = "\u001f";
    private static final int DIGITS = 32;

    /** What a submission's id is made of. */
    private record Found(int alternative, String text) {}

    /** 32 hexadecimal digits. */
    String sourceKey(Source source, byte[] payload) {
        return digits(bytes(source, payload));
    }

    /**
     * The key of a repeated element: 32 hexadecimal digits.
     *
     * @param submission the {@link #sourceKey} of the submission that it is part of
     */
    static String ofElement(String submission, String elementId) {
        return digits((submission + BETWEEN + elementId).getBytes(StandardCharsets.UTF_8));
    }

    /** The id that the source itself gave, when the key is one value. */
    Optional<String> sourceId(Source source) {
        for (List<Selector> selectors : alternatives) {
            boolean isId = selectors.size() == 1;
            String text = isId ? text(source.at(selectors.getFirst())) : "";
            if (!text.isEmpty()) {
                return Optional.of(text);
            }
            if (!isId && describes(source, selectors)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean describes(Source source, List<Selector> selectors) {
        for (Selector selector : selectors) {
            if (!Nama.key(text(source.at(selector))).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private byte[] bytes(Source source, byte[] payload) {
        return found(source)
                .map(found -> (found.alternative + BETWEEN + found.text).getBytes(StandardCharsets.UTF_8))
                .orElse(payload);
    }

    private static String digits(byte[] bytes) {
        return Sha256.hex(bytes).substring(0, DIGITS);
    }

    private Optional<Found> found(Source source) {
        for (int at = 0; at < alternatives.size(); at++) {
            List<String> texts = texts(source, alternatives.get(at));
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                return Optional.of(new Found(at, String.join(BETWEEN, texts)));
            }
        }
        return Optional.empty();
    }

    private static List<String> texts(Source source, List<Selector> selectors) {
        return selectors.size() == 1
                ? List.of(text(source.at(selectors.getFirst())))
                : selectors.stream()
                        .map(selector -> Nama.key(text(source.at(selector))))
                        .toList();
    }

    /** What is left of a damaged id would make one of many submissions. */
    private static String text(Scalar scalar) {
        return scalar.isDamaged() ? "" : scalar.text();
    }

    /** What is wrong with the source's own id. */
    List<Problem> problems(Source source) {
        List<Problem> problems = new ArrayList<>();
        for (List<Selector> selectors : alternatives) {
            Scalar scalar = selectors.size() == 1 ? source.at(selectors.getFirst()) : null;
            if (scalar != null && scalar.isDamaged()) {
                problems.add(scalar.problem(scalar.fault(), "origin.sourceId", ""));
            }
        }
        return problems;
    }
}
