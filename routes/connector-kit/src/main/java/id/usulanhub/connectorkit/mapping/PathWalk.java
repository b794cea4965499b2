package id.usulanhub.connectorkit.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Walks one payload beside what is known and finds what is not: of something unknown the topmost place only, since
 * whoever maps or declares that has seen what is below. One walk an instance.
 */
final class PathWalk {

    private static final int LONGEST_STEP = 80;
    private static final int LONGEST_PATH = 200;

    /** What stands after an identity's equals sign, or a name as a whole: a mailbox, a telephone number, a NIK. */
    private static final Pattern PERSONAL = Pattern.compile("[^@]+@[^@]+|(\\[[^=]*=)?[+(]?\\d[\\d .()/-]{7,}]?");

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    private final List<String> trail = new ArrayList<>();
    private final Set<String> found = new LinkedHashSet<>();

    /** The unknown places of a payload, each once, in its order. */
    static Set<String> unknown(JsonNode root, PathTree known) {
        PathWalk walk = new PathWalk();
        walk.below(root, known);
        return walk.found;
    }

    private void below(JsonNode node, PathTree known) {
        if (known.isWhole()) {
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(each -> step(each.getKey(), each.getValue(), known.member(each.getKey())));
        } else if (node.isArray()) {
            for (int at = 0; at < node.size(); at++) {
                PathTree.Element element = known.element(at, node.get(at));
                step(element.step(), node.get(at), element.known());
            }
        } else if (!isNothing(node)) {
            found.add(path());
        }
    }

    /** @param known null when nothing is known of it */
    private void step(String name, JsonNode node, PathTree known) {
        trail.add(name);
        if (known == null) {
            found.add(path());
        } else {
            below(node, known);
        }
        trail.removeLast();
    }

    /** A source that leaves out a whole group writes null or nothing in its place. */
    private static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isString() && node.stringValue().isBlank();
    }

    private String path() {
        String path = PathTree.written(trail.stream().map(PathWalk::shown).toList());
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) : path;
    }

    /** A name is shown as it is written, unless it can be somebody's. */
    private static String shown(String step) {
        String printable = UNPRINTABLE.matcher(step).replaceAll("");
        if (PERSONAL.matcher(printable).matches()) {
            return PathTree.ANY;
        }
        return printable.length() > LONGEST_STEP ? printable.substring(0, LONGEST_STEP) : printable;
    }

    /** Whether a text, as an option or a heading, may be shown: short, and nobody's number or mailbox. */
    static boolean isShowable(String text) {
        return text.length() <= LONGEST_STEP
                && !UNPRINTABLE.matcher(text).find()
                && !PERSONAL.matcher(text).matches();
    }
}
