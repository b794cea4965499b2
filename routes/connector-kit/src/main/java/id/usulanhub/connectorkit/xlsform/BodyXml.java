package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.xlsform.Item.What;
import id.usulanhub.connectorkit.xml.Element;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes what a form asks, in its order. */
final class BodyXml {

    private final Expressions expressions;
    private final Shown shown;
    private final Defaults defaults;
    private final Notes notes;

    BodyXml(Expressions expressions, Shown shown, Defaults defaults, Notes notes) {
        this.expressions = expressions;
        this.shown = shown;
        this.defaults = defaults;
        this.notes = notes;
    }

    List<Element> controls(Item within) {
        return within.children().stream().flatMap(this::control).toList();
    }

    private Stream<Element> control(Item item) {
        return switch (item.what()) {
            case What.Group() ->
                Stream.of(looking(item, labelled(item, new Element("group").with("ref", item.path())))
                        .add(controls(item)));
            case What.Repeat() ->
                Stream.of(labelled(item, new Element("group").with("ref", item.path()))
                        .add(repeat(item)));
            case What.Question question when question.type().control().isEmpty() -> Stream.of();
            case What.Question question -> Stream.of(question(item, question));
        };
    }

    private Element repeat(Item item) {
        Element repeat = looking(item, new Element("repeat").with("nodeset", item.path()));
        item.row()
                .cell("repeat_count")
                .map(count -> Expressions.isReference(count) ? expressions.path(count) : item.path() + "_count")
                .ifPresent(path -> repeat.with("jr:count", path));
        return repeat.add(controls(item)).add(defaults.ofEach(item));
    }

    private Element question(Item item, What.Question question) {
        Element control = new Element(question.type().control())
                .with("ref", item.path())
                .with(question.type().look());
        labelled(item, looking(item, control));
        Optional<String> hint = shown.reference(item, "hint");
        hint.ifPresent(reference -> control.add(new Element("hint").with("ref", reference)));
        if (hint.isEmpty() && item.row().languages("label").isEmpty()) {
            notes.remark(item.row().place("name"), "nothing says what is asked", "fill in the column label");
        }
        return question.list().isEmpty() ? control : control.add(choices(item, question.list()));
    }

    private Element choices(Item item, String list) {
        String nodes = "instance('" + Choices.instance(list) + "')/root/item";
        String filtered = item.row()
                .cell("choice_filter")
                .map(cell -> nodes + "[" + expressions.filter(item, cell) + "]")
                .orElse(nodes);
        return new Element("itemset")
                .with("nodeset", filtered)
                .add(
                        new Element("value").with("ref", "name"),
                        new Element("label").with("ref", list.endsWith(".csv") ? "label" : "jr:itext(itextId)"));
    }

    private Element labelled(Item item, Element element) {
        shown.reference(item, "label").ifPresent(reference -> element.add(new Element("label").with("ref", reference)));
        return element;
    }

    private static Element looking(Item item, Element element) {
        item.row().cell("appearance").ifPresent(cell -> element.with("appearance", cell.text()));
        return element;
    }
}
