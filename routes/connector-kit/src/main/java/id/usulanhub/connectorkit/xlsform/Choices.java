package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.xlsform.Item.What;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What is chosen from.
 *
 * @param lists those of the sheet {@code choices}, by their names; each row is a choice
 * @param files the CSV files that selects name, by the names of their instances
 */
record Choices(Map<String, List<XlsRow>> lists, Map<String, String> files) {

    static final String SHEET = "choices";

    private static final Pattern SHOWN_ONLY = Pattern.compile("(?i)(media::?)?(image|big-image|audio|video)(::?.*)?");

    static Choices read(XlsSheet sheet, boolean mayBeDoubled, Notes notes) {
        Map<String, List<XlsRow>> lists = new LinkedHashMap<>();
        Set<String> seen = new HashSet<>();
        for (XlsRow row : sheet.rows()) {
            String list = row.text("list_name");
            String name = row.text("name");
            if (!Survey.NAME.matcher(list).matches() || name.isEmpty()) {
                notes.fault(
                        row.place("list_name"), "a choice has a list_name and a name", "fill in both, without blanks");
            } else {
                if (!seen.add(list + "\n" + name) && !mayBeDoubled) {
                    notes.fault(
                            row.place("name"),
                            "the choice stands twice in its list: " + name,
                            "name one otherwise, or set allow_choice_duplicates to yes");
                }
                lists.computeIfAbsent(list, added -> new ArrayList<>()).add(row);
            }
        }
        columns(sheet, notes);
        return new Choices(lists, new LinkedHashMap<>());
    }

    private static void columns(XlsSheet sheet, Notes notes) {
        sheet.others(Heading.OF_CHOICES).forEach(each -> {
            String column = each.heading().column();
            if (SHOWN_ONLY.matcher(column).matches()) {
                notes.remark(each.place(), "this column is left out: " + column, "remove it where it is not needed");
            } else if (!Survey.NAME.matcher(column).matches()) {
                notes.fault(each.place(), "a filter cannot name this column: " + column, "a name without blanks");
            }
        });
    }

    /** The columns of a choice that filters may name. */
    static List<Map.Entry<Heading, XlsCell>> filtered(XlsRow choice) {
        return choice.cells().entrySet().stream()
                .filter(each -> !Heading.OF_CHOICES.contains(each.getKey().column()))
                .filter(each -> !SHOWN_ONLY.matcher(each.getKey().column()).matches())
                .toList();
    }

    /** Holds the lists that selects name against those that there are. */
    Choices usedBy(Item root, Notes notes) {
        root.all().forEach(item -> {
            if (item.what() instanceof What.Question question
                    && !question.list().isEmpty()) {
                used(item, question, notes);
            }
        });
        return this;
    }

    private void used(Item item, What.Question question, Notes notes) {
        String list = question.list();
        String place = item.row().place("type");
        if (list.endsWith(".csv")) {
            pull(instance(list), place, notes);
        } else if (!lists.containsKey(list)) {
            notes.fault(place, "there is no such list in choices: " + list, "add it: " + new TreeSet<>(lists.keySet()));
        } else if (question.type() == QuestionType.SELECT_MULTIPLE) {
            lists.get(list).stream()
                    .filter(choice -> choice.text("name").matches(".*\\s.*"))
                    .forEach(choice -> notes.fault(
                            choice.place("name"),
                            "several answers are told apart by blanks, and this name has one",
                            "write it without"));
        }
    }

    /** Needs a file beside the form, of which questions or expressions take what they offer. */
    void pull(String instance, String place, Notes notes) {
        files.put(instance, instance + ".csv");
        if (lists.containsKey(instance)) {
            notes.fault(place, "a file and a list have one name: " + instance, "name the list otherwise");
        }
    }

    boolean has(String instance) {
        return lists.containsKey(instance) || files.containsKey(instance);
    }

    /** By what a list is known within the form. */
    static String instance(String list) {
        return list.endsWith(".csv") ? list.substring(0, list.length() - ".csv".length()) : list;
    }
}
