package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.xlsform.Item.What;
import id.usulanhub.connectorkit.xml.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Writes what a form knows: the answer that is filled in, the lists, and what must be true of each answer. */
final class ModelXml {

    private static final String META = "orx:meta";

    private final Item root;
    private final Choices choices;
    private final Expressions expressions;
    private final Shown shown;

    ModelXml(Item root, Choices choices, Expressions expressions, Shown shown) {
        this.root = root;
        this.choices = choices;
        this.expressions = expressions;
        this.shown = shown;
    }

    /** The answer, without values but those that the form gives. */
    Element answer(String id, String version, boolean isNamed) {
        Element answer = new Element(root.name()).with("id", id);
        if (!version.isEmpty()) {
            answer.with("version", version);
        }
        Element meta = new Element(META);
        root.all().filter(Item::isAudit).forEach(audit -> meta.add(new Element("orx:audit")));
        meta.add(new Element("orx:instanceID"));
        if (isNamed) {
            meta.add(new Element("orx:instanceName"));
        }
        return answer.add(within(root)).add(meta);
    }

    private static List<Element> within(Item group) {
        List<Element> elements = new ArrayList<>();
        for (Item item : group.children()) {
            if (item.isRepeat()) {
                elements.add(new Element(item.name()).with("jr:template", "").add(within(item)));
            }
            if (!item.isAudit()) {
                elements.add(element(item));
            }
        }
        return elements;
    }

    private static Element element(Item item) {
        Element element = new Element(item.name()).add(within(item));
        String fixed = item.what() instanceof What.Question ? Defaults.fixed(item) : "";
        return fixed.isEmpty() ? element : element.text(fixed);
    }

    List<Element> lists() {
        List<Element> lists = new ArrayList<>();
        choices.lists().forEach((name, list) -> lists.add(list(name, list)));
        choices.files()
                .forEach((id, file) ->
                        lists.add(new Element("instance").with("id", id).with("src", "jr://file-csv/" + file)));
        return lists;
    }

    private Element list(String name, List<XlsRow> choices) {
        Element items = new Element("root");
        for (int at = 0; at < choices.size(); at++) {
            XlsRow choice = choices.get(at);
            String id = name + "-" + at;
            Map<String, XlsCell> label = choice.languages("label");
            shown.reference(id, root, label.isEmpty() ? choice.languages("name") : label);
            Element item = new Element("item").add(text("itextId", id), text("name", choice.text("name")));
            Choices.filtered(choice)
                    .forEach(each -> item.add(
                            text(each.getKey().column(), each.getValue().text())));
            items.add(item);
        }
        return new Element("instance").with("id", name).add(items);
    }

    private static Element text(String name, String text) {
        return new Element(name).text(text);
    }

    /** @param name what tells submissions apart on the phone */
    List<Element> binds(Optional<XlsCell> name) {
        String meta = "/" + root.name() + "/" + META;
        Stream<Element> ofMeta = Stream.concat(
                Stream.of(bind(meta + "/orx:instanceID")
                        .with("type", "string")
                        .with("readonly", "true()")
                        .with("jr:preload", "uid")),
                name.stream()
                        .map(cell -> bind(meta + "/orx:instanceName")
                                .with("type", "string")
                                .with("calculate", expressions.of(root, cell))));
        Stream<Element> ofItems = root.all().filter(item -> item != root).flatMap(this::bind);
        return Stream.concat(ofItems, ofMeta).toList();
    }

    private Stream<Element> bind(Item item) {
        if (item.isAudit()) {
            return Stream.of(bind("/" + root.name() + "/" + META + "/orx:audit").with("type", "binary"));
        }
        Map<String, String> known = new TreeMap<>();
        if (item.what() instanceof What.Question question) {
            known.putAll(question.type().bind());
        }
        conditions(item, known);
        return known.isEmpty() ? Stream.of() : Stream.of(bind(item.path()).with(known));
    }

    private void conditions(Item item, Map<String, String> known) {
        XlsRow row = item.row();
        row.cell("readonly")
                .flatMap(cell -> expressions.condition(item, cell))
                .ifPresent(readonly -> known.put("readonly", readonly));
        row.cell("required")
                .flatMap(cell -> expressions.condition(item, cell))
                .ifPresent(required -> known.put("required", required));
        // In one order: what an expression pulls in stands in the form in the order in which it was met.
        for (String column : List.of("relevant", "constraint", "calculation")) {
            String attribute = column.equals("calculation") ? "calculate" : column;
            row.cell(column).ifPresent(cell -> known.put(attribute, expressions.of(item, cell)));
        }
        shown.reference(item, "constraint_message").ifPresent(message -> known.put("jr:constraintMsg", message));
        shown.reference(item, "required_message").ifPresent(message -> known.put("jr:requiredMsg", message));
    }

    private static Element bind(String path) {
        return new Element("bind").with("nodeset", path);
    }
}
