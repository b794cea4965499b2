package id.usulanhub.connectorkit.mapping;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The places of a form that a connector reads or knows, each with all that is below it. A step is a member's name,
 * {@value #ANY} for any member or element, or {@code [key=kecamatan]} for the element of a list that says so. Filled
 * once, then safe for many threads.
 */
final class PathTree {

    static final String ANY = "*";

    private final Map<String, PathTree> children = new HashMap<>();
    private final List<JsonPointer> identities = new ArrayList<>();
    private boolean whole;
    private boolean byPosition;

    /** Knows a place and all that is below it. */
    void add(List<String> steps) {
        at(steps).whole = true;
    }

    /** Knows that elements of the list at a place are told apart by a member. */
    void identify(List<String> list, JsonPointer member) {
        PathTree at = at(list);
        if (!at.identities.contains(member)) {
            at.identities.add(member);
        }
    }

    /** What is known of any member is known of each; to be called once, when all is added. */
    void spread() {
        PathTree any = children.get(ANY);
        children.forEach((name, child) -> {
            if (any != null && child != any) {
                child.takeIn(any);
            }
            byPosition |= !name.isEmpty() && name.chars().allMatch(Character::isDigit);
        });
        children.values().forEach(PathTree::spread);
    }

    /** What is known below a member; null for nothing. */
    PathTree member(String name) {
        PathTree child = children.get(name);
        return child == null ? children.get(ANY) : child;
    }

    /** An element of a list: what is known of it, null for nothing, and the step that names it. */
    Element element(int at, JsonNode node) {
        String first = null;
        for (JsonPointer identity : identities) {
            Optional<String> step = step(identity, node);
            if (step.isPresent() && children.containsKey(step.get())) {
                return new Element(step.get(), children.get(step.get()));
            }
            first = first == null ? step.orElse(null) : first;
        }
        String position = byPosition ? Integer.toString(at) : ANY;
        return first == null ? new Element(position, member(position)) : new Element(first, any());
    }

    /** What is known of an element that says what it is, and is none of those that are read: all of it, or nothing. */
    private PathTree any() {
        PathTree any = children.get(ANY);
        return any != null && any.whole ? any : null;
    }

    /** @param known null for nothing */
    record Element(String step, PathTree known) {}

    /** Whether everything at and below is known. */
    boolean isWhole() {
        return whole;
    }

    /** Whether a place that was found to be unknown is known now. */
    boolean covers(List<String> steps) {
        PathTree at = this;
        for (String step : steps) {
            if (at.whole) {
                return true;
            }
            at = at.member(step);
            if (at == null) {
                return false;
            }
        }
        return at.whole;
    }

    /** The step for elements whose member says {@code value}, as {@code [field.ref=kecamatan]}. */
    static String step(JsonPointer member, String value) {
        return "[" + member.toString().substring(1).replace('/', '.') + "=" + value + "]";
    }

    /** The names of a pointer. */
    static List<String> steps(JsonPointer pointer) {
        List<String> steps = new ArrayList<>();
        for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
            steps.add(at.getMatchingProperty());
        }
        return steps;
    }

    /** The steps of a path as {@link #written} wrote it. */
    static List<String> steps(String path) {
        return Arrays.stream(path.substring(Math.min(1, path.length())).split("/", -1))
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** Steps as a JSON Pointer is written. */
    static String written(List<String> steps) {
        StringBuilder path = new StringBuilder();
        steps.forEach(step -> path.append('/').append(step.replace("~", "~0").replace("/", "~1")));
        return path.toString();
    }

    private PathTree at(List<String> steps) {
        PathTree at = this;
        for (String step : steps) {
            at = at.children.computeIfAbsent(step, name -> new PathTree());
        }
        return at;
    }

    private void takeIn(PathTree other) {
        whole |= other.whole;
        other.identities.stream().filter(each -> !identities.contains(each)).forEach(identities::add);
        other.children.forEach((name, child) ->
                children.computeIfAbsent(name, each -> new PathTree()).takeIn(child));
    }

    private static Optional<String> step(JsonPointer identity, JsonNode element) {
        JsonNode value = element.at(identity);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(step(identity, value.asString()))
                : Optional.empty();
    }
}
