package id.usulanhub.connectorkit.draft;

import id.usulanhub.connectorkit.sheet.SheetReader.Line;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The questions of an XLSForm: the sheets {@code survey} and {@code choices}. */
final class XlsForm {

    private static final String SURVEY = "survey";

    private final List<Question> questions = new ArrayList<>();
    private final Map<String, String> choices = new HashMap<>();
    private final Deque<String> groups = new ArrayDeque<>();

    private XlsForm() {}

    static boolean is(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.sheet().equalsIgnoreCase(SURVEY))
                .findFirst()
                .filter(head ->
                        head.cells().containsValue("type") && head.cells().containsValue("name"))
                .isPresent();
    }

    static List<Question> questions(List<Line> lines) {
        XlsForm form = new XlsForm();
        rows(lines, "choices")
                .forEach(row -> form.choices.putIfAbsent(
                        row.getOrDefault("list_name", row.getOrDefault("list name", "")),
                        row.getOrDefault("name", "")));
        rows(lines, SURVEY).forEach(form::row);
        return form.questions;
    }

    /** Rows below a sheet's first, each by its headings; a label's language is left out. */
    private static List<Map<String, String>> rows(List<Line> lines, String sheet) {
        List<Line> all = lines.stream()
                .filter(line -> line.sheet().equalsIgnoreCase(sheet))
                .toList();
        List<Map<String, String>> rows = new ArrayList<>();
        for (Line line : all.subList(Math.min(1, all.size()), all.size())) {
            Map<String, String> row = new HashMap<>();
            line.cells()
                    .forEach((column, text) ->
                            row.putIfAbsent(heading(all.getFirst().cells().getOrDefault(column, "")), text));
            rows.add(row);
        }
        return rows;
    }

    private static String heading(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        return lower.startsWith("label") ? "label" : lower;
    }

    private void row(Map<String, String> row) {
        String type =
                row.getOrDefault("type", "").strip().toLowerCase(Locale.ROOT).replace('_', ' ');
        String name = row.getOrDefault("name", "");
        if (type.startsWith("begin ")) {
            groups.addLast(name);
        } else if (type.startsWith("end ")) {
            groups.pollLast();
        } else if (isAsked(type) && !name.isEmpty()) {
            question(type, name, row.getOrDefault("label", name));
        }
    }

    private void question(String type, String name, String label) {
        String[] words = type.split(" ", -1);
        boolean selects = words[0].equals("select") && words.length > 2;
        String list = selects ? words[2] : "";
        String path = groups.isEmpty() ? name : String.join("/", groups) + "/" + name;
        questions.add(new Question(path, selects ? "select_one" : words[0], label, choice(list)));
    }

    /** Underscores of a list's name were taken for blanks. */
    private String choice(String list) {
        return choices.entrySet().stream()
                .filter(entry -> !list.isEmpty()
                        && entry.getKey()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' ')
                                .startsWith(list))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean isAsked(String type) {
        return !type.isBlank()
                && !List.of("start", "end", "today", "deviceid", "note", "audit", "username", "calculate")
                        .contains(type);
    }
}
