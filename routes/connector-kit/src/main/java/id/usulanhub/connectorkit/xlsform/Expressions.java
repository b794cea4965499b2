package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.xml.Element;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns expressions of an XLSForm into those of an XForm: <code>${name}</code> becomes the path of the question, relative
 * where both are in the same repeat, so that it means the one beside it.
 */
final class Expressions {

    static final Set<String> YES = Set.of("yes", "true", "true()");
    private static final Set<String> NO = Set.of("no", "false", "false()");

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|\\$\\{([^}]*)}|[\\[\\]()'\"]");
    private static final Pattern INSTANCE = Pattern.compile("instance\\(\\s*['\"]([^'\"]+)['\"]\\s*\\)");
    private static final Pattern PULLED = Pattern.compile("pulldata\\(\\s*['\"]([^'\"]+)['\"]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_-]+");
    private static final Pattern CALL = Pattern.compile("[a-z][a-z0-9:-]*\\(.*\\)", Pattern.DOTALL);

    private final Map<String, List<Item>> items;
    private final Choices choices;
    private final Notes notes;

    Expressions(Item root, Choices choices, Notes notes) {
        this.items = root.all()
                .filter(item -> item.parent() != null && !item.isAudit())
                .collect(Collectors.groupingBy(Item::name));
        this.choices = choices;
        this.notes = notes;
    }

    /** Whether a cell says nothing but which question is meant. */
    static boolean isReference(XlsCell cell) {
        return REFERENCE.matcher(cell.text()).matches();
    }

    /** Whether a default is worked out when the form is opened. */
    static boolean isDynamic(XlsCell cell) {
        return REFERENCE.matcher(cell.text()).find()
                || CALL.matcher(cell.text()).matches();
    }

    /** Yes or no, or an expression; empty for no. */
    Optional<String> condition(Item from, XlsCell cell) {
        String word = cell.text().toLowerCase(Locale.ROOT);
        if (WORD.matcher(word).matches() && !YES.contains(word) && !NO.contains(word)) {
            notes.fault(cell.place(), "this is neither yes nor no: " + cell.text(), "write yes, no or an expression");
        }
        if (NO.contains(word)) {
            return Optional.empty();
        }
        return Optional.of(YES.contains(word) ? "true()" : of(from, cell));
    }

    /** @param from the item whose row has the cell */
    String of(Item from, XlsCell cell) {
        return written(from, cell, false);
    }

    /** The same of what stands within {@code [ ]}, where a path begins at a choice and not at the question. */
    String filter(Item from, XlsCell cell) {
        return written(from, cell, true);
    }

    /** Where a cell's only reference leads to, from the root. */
    String path(XlsCell reference) {
        Matcher name = REFERENCE.matcher(reference.text());
        return name.matches() ? found(name.group(1), reference).map(Item::path).orElse("") : "";
    }

    /** Words that people are shown, in which answers may stand. */
    Element shown(Item from, XlsCell cell) {
        Element value = new Element("value");
        Matcher reference = REFERENCE.matcher(cell.text());
        int done = 0;
        while (reference.find()) {
            value.text(cell.text().substring(done, reference.start()))
                    .add(new Element("output").with("value", reference(from, reference.group(1), cell, false)));
            done = reference.end();
        }
        return value.text(cell.text().substring(done));
    }

    private String written(Item from, XlsCell cell, boolean isFilter) {
        String text = straight(cell.text());
        instances(text, cell);
        Functions.unknown(text)
                .forEach(name -> notes.fault(
                        cell.place(),
                        "phones do not know this function: " + name,
                        "use one of ODK XForms, as substr or if"));
        StringBuilder out = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            boolean isWithin = isFilter || open.contains("[");
            String written = token.group(1) == null
                    ? plain(token.group(), open, cell)
                    : reference(from, token.group(1), cell, isWithin);
            token.appendReplacement(out, Matcher.quoteReplacement(written));
        }
        if (!open.isEmpty()) {
            notes.fault(cell.place(), "this is opened and not closed: " + open.peek(), "close it");
        }
        return token.appendTail(out).toString();
    }

    private String plain(String token, Deque<String> open, XlsCell cell) {
        if (token.length() > 1) {
            if (token.contains("${")) {
                notes.fault(cell.place(), "a question within quotes is only text: " + token, "use concat()");
            }
        } else if (token.equals("(") || token.equals("[")) {
            open.push(token);
        } else if (!token.equals(")") && !token.equals("]")) {
            notes.fault(cell.place(), "a quote is opened and not closed", "close it");
        } else if (open.isEmpty() || !open.pop().equals(token.equals(")") ? "(" : "[")) {
            notes.fault(cell.place(), "this closes what was not opened: " + token, "remove it, or open it");
        }
        return token;
    }

    /** Spreadsheets replace quotes by nicer ones, which mean nothing in an expression. */
    private static String straight(String text) {
        return text.replaceAll("[\u2018\u2019]", "'").replaceAll("[\u201c\u201d]", "\"");
    }

    private void instances(String text, XlsCell cell) {
        PULLED.matcher(text)
                .results()
                .map(found -> Choices.instance(found.group(1)))
                .forEach(file -> choices.pull(file, cell.place(), notes));
        INSTANCE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !choices.has(name))
                .forEach(name -> notes.fault(
                        cell.place(),
                        "there is no such list or file: " + name,
                        "name one that a question chooses from"));
    }

    private String reference(Item from, String name, XlsCell cell, boolean isWithin) {
        return found(name, cell).map(to -> path(from, to, isWithin)).orElse("''");
    }

    private Optional<Item> found(String written, XlsCell cell) {
        String name = written.strip();
        List<Item> found = items.getOrDefault(name, List.of());
        if (found.isEmpty()) {
            notes.fault(cell.place(), "there is no question " + name, "write its name as in the column name");
        } else if (found.size() > 1) {
            notes.fault(cell.place(), "several questions are named " + name, "name the others otherwise");
        }
        return found.stream().findFirst();
    }

    private static String path(Item from, Item to, boolean isWithin) {
        List<Item> around = from.within();
        boolean isBeside = around.stream()
                .filter(Item::isRepeat)
                .anyMatch(repeat -> to == repeat || to.within().contains(repeat));
        if (!isBeside) {
            return to.path();
        }
        Item shared = around.stream().filter(to.within()::contains).findFirst().orElseThrow();
        String up = "../".repeat(around.indexOf(shared) + 1);
        return (isWithin ? "current()/" : "")
                + up
                + to.path().substring(shared.path().length() + 1);
    }
}
