package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands in an answer before somebody answers. */
final class Defaults {

    private static final String ONCE = "odk-instance-first-load";

    private final Expressions expressions;

    Defaults(Expressions expressions) {
        this.expressions = expressions;
    }

    /** What the form itself says; empty where nothing does, or where it is worked out. */
    static String fixed(Item item) {
        return item.row()
                .cell("default")
                .filter(cell -> !Expressions.isDynamic(cell))
                .map(XlsCell::text)
                .orElse("");
    }

    /** Those that are worked out when the form is opened. */
    List<Element> onOpening(Item root) {
        return root.all()
                .filter(item -> !item.isRepeated())
                .flatMap(item -> workedOut(item, ONCE))
                .toList();
    }

    /** Those that are worked out for each of a repeat's turns. */
    List<Element> ofEach(Item repeat) {
        return repeat.all()
                .filter(item -> item.within().stream()
                        .filter(Item::isRepeat)
                        .findFirst()
                        .equals(Optional.of(repeat)))
                .flatMap(item -> workedOut(item, ONCE + " odk-new-repeat"))
                .toList();
    }

    private Stream<Element> workedOut(Item item, String event) {
        return item.row().cell("default").filter(Expressions::isDynamic).stream()
                .map(cell -> new Element("setvalue")
                        .with("event", event)
                        .with("ref", item.path())
                        .with("value", expressions.of(item, cell)));
    }
}
