package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.sheet.Columns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Works out what a mapping reads, and what it knows without reading it: {@code known} of {@code mapping.yaml}. */
final class FamiliarFile {

    private static final String KNOWN = "known";

    private final JsonNode root;
    private final List<Selector> selectors;
    private final List<MappingFile.Fault> faults;
    private final PathTree paths = new PathTree();

    /** @param selectors all that the mapping has */
    FamiliarFile(JsonNode root, List<Selector> selectors, List<MappingFile.Fault> faults) {
        this.root = root;
        this.selectors = selectors;
        this.faults = faults;
    }

    /** @param delivery where the id of a delivery stands; empty where it is in no body */
    Familiar form(String delivery, List<OptionCheck> options) {
        if (!delivery.isEmpty()) {
            paths.add(PathTree.steps(JsonPointer.compile(delivery)));
        }
        String over = root.at("/repeat/over").asString("");
        String key = root.at("/repeat/key").asString("");
        List<List<String>> elements = elements(over);
        if (!key.isEmpty()) {
            elements.forEach(element -> paths.add(below(element, JsonPointer.compile(key))));
        }
        selectors.forEach(selector -> add(selector, elements));
        for (JsonNode entry : root.path(KNOWN)) {
            if (entry.asString("").startsWith("/")) {
                paths.add(PathTree.steps(entry.asString()));
            } else {
                fault(entry, "selector-of-spreadsheet", "a form has pointers, no columns: " + entry.asString(""));
            }
        }
        paths.spread();
        return new Familiar(paths, null, options);
    }

    Familiar sheet(SheetFile sheet, List<OptionCheck> options) {
        Set<String> columns = sheet.columns();
        Set<String> taken = new HashSet<>();
        selectors.forEach(selector -> columns(selector).forEach(taken::add));
        Set<String> read = new HashSet<>(sheet.ofManifest());
        read.addAll(taken);
        Set<String> known = new HashSet<>();
        for (JsonNode entry : root.path(KNOWN)) {
            String text = entry.asString("");
            (columns.contains(text) ? read : known).add(columns.contains(text) ? text : HeadingCheck.key(text));
            if (text.startsWith("/")) {
                fault(entry, "selector-of-form", "a spreadsheet has columns, no pointers: " + text);
            }
        }
        read.retainAll(columns);
        Set<String> required = needed(columns).stream().flatMap(Set::stream).collect(Collectors.toSet());
        required.removeAll(sheet.standOutside());
        Set<String> leftOut = new HashSet<>(read);
        leftOut.removeAll(taken);
        return new Familiar(
                new PathTree(),
                new HeadingCheck(new HeadingCheck.Sheet(
                        new Columns(sheet.headingsByColumn()),
                        sheet.headingsByColumn(),
                        read,
                        required,
                        known,
                        leftOut,
                        needed(columns))),
                options);
    }

    /** A repeated element stands in a list, or alone. */
    private static List<List<String>> elements(String over) {
        if (over.isEmpty()) {
            return List.of();
        }
        List<String> alone = PathTree.steps(JsonPointer.compile(over));
        List<String> inList = new ArrayList<>(alone);
        inList.add(PathTree.ANY);
        return List.of(alone, inList);
    }

    private void add(Selector selector, List<List<String>> elements) {
        switch (selector) {
            case Selector.Pointer pointer -> places(pointer, elements).forEach(paths::add);
            case Selector.Listed listed -> places(listed.in(), elements).forEach(list -> add(listed, list));
            case Selector.All all -> all.from().forEach(each -> add(each, elements));
            case Selector.Changed changed -> add(changed.from(), elements);
            case Selector.Column ignored -> {}
        }
    }

    private void add(Selector.Listed listed, List<String> list) {
        Selector.Listed.Match match = listed.where().getFirst();
        paths.identify(list, match.member());
        List<String> element = new ArrayList<>(list);
        element.add(PathTree.step(match.member(), match.text()));
        Stream.of(
                        listed.where().stream().map(Selector.Listed.Match::member),
                        listed.take().stream(),
                        Stream.ofNullable(listed.labels()))
                .flatMap(each -> each)
                .forEach(member -> paths.add(below(element, member)));
    }

    private static List<List<String>> places(Selector.Pointer pointer, List<List<String>> elements) {
        return pointer.ofElement()
                ? elements.stream()
                        .map(element -> below(element, pointer.pointer()))
                        .toList()
                : List.of(PathTree.steps(pointer.pointer()));
    }

    private static List<String> below(List<String> steps, JsonPointer pointer) {
        List<String> below = new ArrayList<>(steps);
        below.addAll(PathTree.steps(pointer));
        return below;
    }

    /** Where a selector takes from, as a person writes it. */
    static String shown(Selector selector) {
        return switch (selector) {
            case Selector.Pointer pointer ->
                (pointer.ofElement() ? "." : "") + pointer.pointer().toString();
            case Selector.Column column -> column.name();
            case Selector.All all -> shown(all.from().getFirst());
            case Selector.Changed changed -> shown(changed.from());
            case Selector.Listed listed -> {
                Selector.Listed.Match match = listed.where().getFirst();
                String step = PathTree.step(match.member(), match.text());
                yield shown(listed.in()) + PathTree.written(List.of(step));
            }
        };
    }

    /** The columns of which a selector is made. */
    static Stream<String> columns(Selector selector) {
        return switch (selector) {
            case Selector.Column column -> Stream.of(column.name());
            case Selector.All all -> all.from().stream().flatMap(FamiliarFile::columns);
            case Selector.Changed changed -> columns(changed.from());
            default -> Stream.empty();
        };
    }

    /** Of each field without which a row is refused, the columns that may fill it. */
    private List<Set<String>> needed(Set<String> columns) {
        return root.path("fields")
                .valueStream()
                .filter(rule -> rule.path("else").asString("").equals("problem"))
                .map(rule -> texts(rule).filter(columns::contains).collect(Collectors.toSet()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isContainer() ? node.valueStream().flatMap(FamiliarFile::texts) : Stream.of(node.asString(""));
    }

    private void fault(JsonNode at, String rule, String message) {
        faults.add(new MappingFile.Fault(at, rule, message));
    }
}
