package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.angka.Angka;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/**
 * One value as it stands in a payload.
 *
 * @param text without blanks at either end; empty when there is no value
 * @param number exact, when the value is a number and not a text
 * @param place where it stands
 * @param fault why it is no single value; null when it is one
 */
record Scalar(String text, BigDecimal number, Place place, ProblemCode fault) {

    private static final String ERROR = "error";

    static Scalar of(JsonNode node, Place place) {
        return switch (node.getNodeType()) {
            case STRING -> text(node.stringValue(), place);
            case NUMBER -> number(node.decimalValue(), place);
            case BOOLEAN -> text(node.asString(), place);
            case OBJECT -> container(node, place);
            case ARRAY, BINARY, POJO -> new Scalar("", null, place, ProblemCode.PAYLOAD_MALFORMED);
            case MISSING, NULL -> absent(place);
        };
    }

    static Scalar absent(Place place) {
        return new Scalar("", null, place, null);
    }

    static Scalar text(String text, Place place) {
        return new Scalar(stripped(text), null, place, null);
    }

    boolean isBlank() {
        return fault == null && text.isEmpty();
    }

    /** The value as written and not yet read as anything. */
    <T> Written<T> written(T value) {
        return new Written<>(value, text, place);
    }

    Problem problem(ProblemCode code, String field, String detail) {
        return new Problem(code, field, place, text, detail);
    }

    private static Scalar number(BigDecimal number, Place place) {
        return Angka.isOfReadableSize(number)
                ? new Scalar(plain(number), number, place, null)
                : new Scalar(number.toString(), null, place, ProblemCode.OUT_OF_RANGE);
    }

    /** The digits of a number of bearable size. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.toPlainString();
    }

    /** An error cell of a sheet says what it shows; any other object is not a value. */
    private static Scalar container(JsonNode node, Place place) {
        JsonNode error = node.path(ERROR);
        return node.size() == 1 && error.isString()
                ? new Scalar(error.stringValue(), null, place, ProblemCode.CELL_ERROR)
                : new Scalar("", null, place, ProblemCode.PAYLOAD_MALFORMED);
    }

    private static String stripped(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
    }
}
