package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.xlsform.Item.What;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the sheet {@code survey}: its rows as items within each other. */
final class Survey {

    static final String SHEET = "survey";

    /** Of a question, a list, a column of a list. */
    static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");

    private static final Pattern SELECT =
            Pattern.compile("(?i)select[ _](one|multiple)([ _]from[ _]file)?\\s+(\\S+)(\\s+or_other)?");
    private static final Pattern CSV = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)\\.csv");

    private static final Set<String> EACH = Set.of("type", "name");
    private static final Set<String> OF_GROUPS = Set.of("label", "relevant", "readonly", "appearance");
    private static final Set<String> OF_HIDDEN = Set.of("relevant", "calculation", "default", "readonly");
    private static final Set<String> OF_QUESTIONS = Set.of(
            "label",
            "hint",
            "required",
            "required_message",
            "constraint",
            "constraint_message",
            "relevant",
            "calculation",
            "default",
            "readonly",
            "appearance");

    /** Columns that change what is asked or answered: a form without them would be another form. */
    private static final Pattern CHANGES_ANSWERS =
            Pattern.compile("(?i)trigger|save_to|disabled|query|(bind|instance|body|control)::?.*");

    private final Notes notes;
    private final Item root;
    private Item at;

    private Survey(Notes notes) {
        this.notes = notes;
        this.root = Item.root(new XlsRow(SHEET, Map.of()));
        this.at = root;
    }

    static Item read(XlsSheet sheet, Notes notes) {
        Survey survey = new Survey(notes);
        if (!sheet.has("type") || !sheet.has("name")) {
            notes.fault(SHEET, "there is no such sheet with the headings type and name", "take a workbook of XLSForm");
            return survey.root;
        }
        survey.columns(sheet);
        sheet.rows().forEach(survey::row);
        if (survey.at != survey.root) {
            notes.fault(survey.at.row().place("type"), "it begins and never ends", "add its end");
        }
        return survey.root;
    }

    private void columns(XlsSheet sheet) {
        Set<String> known = new HashSet<>(OF_QUESTIONS);
        known.addAll(EACH);
        known.addAll(Set.of("choice_filter", "repeat_count", "parameters"));
        sheet.others(known).forEach(each -> {
            String column = each.heading().column();
            if (CHANGES_ANSWERS.matcher(column).matches()) {
                notes.fault(each.place(), "this column is not known here: " + column, "write the form without it");
            } else {
                notes.remark(each.place(), "this column is left out: " + column, "remove it where it is not needed");
            }
        });
    }

    private void row(XlsRow row) {
        String word = row.text("type").toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "_");
        switch (word) {
            case "" -> notes.fault(row.place(), "the row has no type", "write its type, or remove the row");
            case "begin_group" -> begin(row, new What.Group(), OF_GROUPS);
            case "begin_repeat" -> begin(row, new What.Repeat(), repeated());
            case "end_group" -> end(row, at.isRepeat());
            case "end_repeat" -> end(row, !at.isRepeat());
            default -> question(row, word);
        }
    }

    private static Set<String> repeated() {
        Set<String> columns = new HashSet<>(OF_GROUPS);
        columns.add("repeat_count");
        return columns;
    }

    private void begin(XlsRow written, What what, Set<String> columns) {
        XlsRow row = meant(written, columns);
        XlsCell count = row.cell("repeat_count").orElse(null);
        if (count != null && !Expressions.isReference(count)) {
            add(
                    XlsRow.of("calculation", count),
                    row.text("name") + "_count",
                    new What.Question(QuestionType.CALCULATE, ""));
        }
        at = add(row, row.text("name"), what);
    }

    private void end(XlsRow row, boolean isOther) {
        meant(row, Set.of());
        if (at == root || isOther) {
            notes.fault(
                    row.place("type"), "it ends what was not begun last", "end what was begun last, or remove the row");
        } else {
            at = at.parent();
        }
    }

    private void question(XlsRow row, String word) {
        Matcher select = SELECT.matcher(row.text("type"));
        if (select.matches()) {
            select(row, select);
            return;
        }
        QuestionType type = QuestionType.of(word).orElse(null);
        if (type == null) {
            notes.fault(
                    row.place("type"),
                    "this type is not known here: " + row.text("type"),
                    "ask it as another type: text, integer, decimal, date, select_one, image, geopoint");
        } else {
            String name = type == QuestionType.AUDIT ? "audit" : row.text("name");
            add(meant(row, type.control().isEmpty() ? OF_HIDDEN : OF_QUESTIONS), name, new What.Question(type, ""));
            filled(row, word, type);
        }
    }

    private void filled(XlsRow row, String word, QuestionType type) {
        if (word.equals("calculate") && row.cell("calculation").isEmpty()) {
            notes.fault(row.place(), "nothing says what is calculated", "fill in the column calculation");
        }
        if (type.isFile() && row.cell("default").isPresent()) {
            notes.fault(row.place("default"), "a file cannot be there beforehand", "remove it");
        }
    }

    private void select(XlsRow row, Matcher select) {
        Set<String> columns = new HashSet<>(OF_QUESTIONS);
        columns.add("choice_filter");
        QuestionType type =
                select.group(1).equalsIgnoreCase("one") ? QuestionType.SELECT_ONE : QuestionType.SELECT_MULTIPLE;
        if (select.group(4) != null) {
            notes.fault(
                    row.place("type"), "or_other is not known here", "add a choice for it and a question of type text");
        }
        if (row.text("appearance").contains("search(")) {
            notes.fault(row.place("appearance"), "search() is not known here", "ask by select_one_from_file");
        }
        String list = select.group(2) == null ? select.group(3) : file(row, select.group(3));
        add(meant(row, columns), row.text("name"), new What.Question(type, list));
    }

    private String file(XlsRow row, String name) {
        Matcher csv = CSV.matcher(name);
        if (!csv.matches()) {
            notes.fault(row.place("type"), "only lists of CSV are known here: " + name, "save the list as CSV");
        }
        return name;
    }

    private Item add(XlsRow row, String name, What what) {
        if (!NAME.matcher(name).matches() || name.equals("meta")) {
            notes.fault(row.place("name"), "this is no name: '" + name + "'", "begin with a letter, without blanks");
        }
        if (at.children().stream().anyMatch(each -> each.name().equals(name))) {
            notes.fault(row.place("name"), "the name stands twice in its group: " + name, "name one of them otherwise");
        }
        return at.add(new Item(at, name, what, row));
    }

    /** A row with what has a meaning for its type; what has none is told of. */
    private XlsRow meant(XlsRow row, Set<String> columns) {
        Set<Heading> meaningless = row.cells().keySet().stream()
                .filter(Heading::isUsual)
                .filter(heading -> !columns.contains(heading.column()) && !EACH.contains(heading.column()))
                .collect(Collectors.toSet());
        row.cells().forEach((heading, cell) -> {
            if (meaningless.contains(heading)) {
                notes.remark(cell.place(), heading.column() + " is left out here", "remove it");
            }
        });
        return row.without(meaningless);
    }
}
