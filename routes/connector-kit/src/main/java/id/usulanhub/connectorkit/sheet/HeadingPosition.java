package id.usulanhub.connectorkit.sheet;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the column of a heading that says where it must stand. */
final class HeadingPosition {

    private HeadingPosition() {}

    /** The letters of its column. */
    static Optional<String> find(Heading heading, Head head) {
        if (!heading.under().isEmpty()) {
            return first(head.cells(), heading, cell -> cell.parentKey().equals(heading.under()));
        }
        return heading.after().isEmpty() ? nth(heading, head) : after(heading, head);
    }

    private static Optional<String> nth(Heading heading, Head head) {
        return head.cells().stream()
                .filter(cell -> cell.key().equals(heading.key()))
                .skip(heading.nth() - 1L)
                .findFirst()
                .map(Head.Cell::letters);
    }

    private static Optional<String> after(Heading heading, Head head) {
        for (int at = 0; at < head.cells().size(); at++) {
            Head.Cell left = head.cells().get(at);
            boolean under = left.parentKey().equals(heading.after());
            if (under || left.key().equals(heading.after())) {
                return first(head.cells().subList(at, head.cells().size()), heading, cell -> under || cell != left);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> first(List<Head.Cell> cells, Heading heading, Predicate<Head.Cell> where) {
        return cells.stream()
                .filter(cell -> cell.key().equals(heading.key()))
                .filter(where)
                .findFirst()
                .map(Head.Cell::letters);
    }
}
