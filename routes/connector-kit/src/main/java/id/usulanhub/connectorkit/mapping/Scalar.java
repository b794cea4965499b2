package id.usulanhub.connectorkit.mapping;

import id.usulanhub.codec.Blanks;
import id.usulanhub.domain.angka.Angka;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One value as it stands in a payload, or as transforms have left it.
 *
 * @param text without blanks at either end; empty when there is no value
 * @param number exact, when the value is a number and not a text
 * @param place where it stands
 * @param fault why it is no single value; null when it is one
 * @param items the texts of a list, which some transforms make one value of; null when it is no list of texts
 * @param written as it stands in the payload, whatever transforms have made of it
 */
record Scalar(String text, BigDecimal number, Place place, ProblemCode fault, List<String> items, String written) {

    private static final String ERROR = "error";
    private static final String DIGITS = "digits";
    private static final String XML_TEXT = "#text";
    private static final int MOST_ITEMS = 1_000;

    static Scalar of(JsonNode node, Place place) {
        return switch (node.getNodeType()) {
            case STRING -> text(node.stringValue(), place);
            case NUMBER -> number(node.decimalValue(), place);
            case BOOLEAN -> text(node.asString(), place);
            case OBJECT -> container(node, place);
            case ARRAY -> list(node, place);
            case BINARY, POJO -> faulty("", place, ProblemCode.PAYLOAD_MALFORMED);
            case MISSING, NULL -> absent(place);
        };
    }

    static Scalar absent(Place place) {
        return new Scalar("", null, place, null, null, "");
    }

    static Scalar text(String text, Place place) {
        String stripped = Blanks.stripped(text);
        return new Scalar(stripped, null, place, null, null, stripped);
    }

    boolean isBlank() {
        return fault == null && text.isEmpty();
    }

    /** Another text in its stead. */
    Scalar as(String other) {
        return new Scalar(Blanks.stripped(other), null, place, null, null, written);
    }

    /** A number in its stead; out of range when no figure of an usulan is of its size. */
    Scalar as(BigDecimal other) {
        return Angka.isOfReadableSize(other)
                ? new Scalar(plain(other), other, place, null, null, written)
                : failed(ProblemCode.OUT_OF_RANGE);
    }

    /** A list in its stead. */
    Scalar as(List<String> other) {
        return other.isEmpty()
                ? new Scalar("", null, place, null, null, written)
                : new Scalar("", null, place, ProblemCode.PAYLOAD_MALFORMED, other, written);
    }

    /** The same value, which cannot be read. */
    Scalar failed(ProblemCode code) {
        return new Scalar(text, null, place, code, null, written);
    }

    /** The value as written and not yet read as anything. */
    <T> Written<T> written(T value) {
        return new Written<>(value, written, place);
    }

    Problem problem(ProblemCode code, String field, String detail) {
        return new Problem(code, field, place, written, detail);
    }

    private static Scalar number(BigDecimal number, Place place) {
        return Angka.isOfReadableSize(number)
                ? new Scalar(plain(number), number, place, null, null, plain(number))
                : faulty(number.toString(), place, ProblemCode.OUT_OF_RANGE);
    }

    /** The digits of a number of bearable size; a whole one has no point, as programs write 700101.0 for the id 700101. */
    private static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal least = number.stripTrailingZeros();
        return (least.scale() <= 0 ? least : number).toPlainString();
    }

    /** Whether it is what a cell shows and not what somebody wrote: an error, or a number without its last digits. */
    boolean isDamaged() {
        return fault == ProblemCode.CELL_ERROR || fault == ProblemCode.DIGITS_LOST;
    }

    /** An error cell of a sheet says what it shows, a number that has lost digits what is left of it, an XML element its text; any other object is not a value. */
    private static Scalar container(JsonNode node, Place place) {
        JsonNode error = node.path(ERROR);
        if (node.size() == 1 && error.isString()) {
            return faulty(error.stringValue(), place, ProblemCode.CELL_ERROR);
        }
        JsonNode digits = node.path(DIGITS);
        if (node.size() == 1 && digits.isString()) {
            return faulty(digits.stringValue(), place, ProblemCode.DIGITS_LOST);
        }
        JsonNode text = node.path(XML_TEXT);
        return text.isString() ? text(text.stringValue(), place) : faulty("", place, ProblemCode.PAYLOAD_MALFORMED);
    }

    /** A list of nothing is no value. */
    private static Scalar list(JsonNode node, Place place) {
        if (node.isEmpty()) {
            return absent(place);
        }
        List<String> items = new ArrayList<>();
        for (JsonNode item : node) {
            Scalar scalar = item.isContainer() ? faulty("", place, ProblemCode.PAYLOAD_MALFORMED) : of(item, place);
            if (scalar.fault != null || items.size() == MOST_ITEMS) {
                return faulty("", place, ProblemCode.PAYLOAD_MALFORMED);
            }
            items.add(scalar.text);
        }
        return items.stream().allMatch(String::isEmpty) ? absent(place) : listed(items, place);
    }

    private static Scalar listed(List<String> items, Place place) {
        return new Scalar("", null, place, ProblemCode.PAYLOAD_MALFORMED, items, String.join(", ", items));
    }

    private static Scalar faulty(String text, Place place, ProblemCode fault) {
        return new Scalar(text, null, place, fault, null, text);
    }
}
