package id.usulanhub.connectorkit.xlsform;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A question, group or repeat of the survey, in its place. */
final class Item {

    private static final String ROOT = "data";

    private final Item parent;
    private final String name;
    private final What what;
    private final XlsRow row;
    private final List<Item> children = new ArrayList<>();

    /** What an item is. */
    sealed interface What {

        /** Several items, asked once. */
        record Group() implements What {}

        /** Several items, asked as often as there are such. */
        record Repeat() implements What {}

        /** @param list from which is chosen: its instance; empty where nothing is */
        record Question(QuestionType type, String list) implements What {}
    }

    Item(Item parent, String name, What what, XlsRow row) {
        this.parent = parent;
        this.name = name;
        this.what = what;
        this.row = row;
    }

    /** The answer as a whole. */
    static Item root(XlsRow row) {
        return new Item(null, ROOT, new What.Group(), row);
    }

    Item add(Item child) {
        children.add(child);
        return child;
    }

    Item parent() {
        return parent;
    }

    String name() {
        return name;
    }

    What what() {
        return what;
    }

    XlsRow row() {
        return row;
    }

    List<Item> children() {
        return children;
    }

    /** From the root: {@code /data/lokasi/desa}. */
    String path() {
        return (parent == null ? "" : parent.path()) + "/" + name;
    }

    boolean isRepeat() {
        return what instanceof What.Repeat;
    }

    boolean isAudit() {
        return what instanceof What.Question question && question.type() == QuestionType.AUDIT;
    }

    /** Itself and all that is within it, in the order of the survey. */
    Stream<Item> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Item::all));
    }

    /** What it is within, the nearest first. */
    List<Item> within() {
        List<Item> within = new ArrayList<>();
        for (Item at = parent; at != null; at = at.parent) {
            within.add(at);
        }
        return within;
    }

    boolean isRepeated() {
        return within().stream().anyMatch(Item::isRepeat);
    }
}
