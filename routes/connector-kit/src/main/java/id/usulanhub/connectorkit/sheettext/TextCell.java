package id.usulanhub.connectorkit.sheettext;

import java.math.BigDecimal;
import java.time.LocalDate;
import tools.jackson.databind.JsonNode;

/** One cell of a workbook that is written as text. */
sealed interface TextCell {

    /** Nothing. */
    record Blank() implements TextCell {}

    /** A text. */
    record Text(String text) implements TextCell {}

    /** A number. */
    record Number(BigDecimal number) implements TextCell {}

    /** Yes or no. */
    record Bool(boolean value) implements TextCell {}

    /** A number that is shown as a day. */
    record Date(LocalDate date) implements TextCell {}

    /** An error. */
    record Fault(String error) implements TextCell {}

    /**
     * A formula.
     *
     * @param kept what the file remembers of it
     */
    record Formula(String formula, TextCell kept) implements TextCell {}

    /** @param node a cell as its schema wants it */
    static TextCell of(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> new Text(node.stringValue());
            case NUMBER -> new Number(node.decimalValue());
            case BOOLEAN -> new Bool(node.booleanValue());
            case OBJECT -> object(node);
            default -> new Blank();
        };
    }

    private static TextCell object(JsonNode node) {
        if (node.has("date")) {
            return new Date(LocalDate.parse(node.path("date").asString()));
        }
        return node.has("error")
                ? new Fault(node.path("error").asString())
                : new Formula(node.path("formula").asString(), of(node.path("value")));
    }
}
