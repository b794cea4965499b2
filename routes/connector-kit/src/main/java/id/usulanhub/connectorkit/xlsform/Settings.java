package id.usulanhub.connectorkit.xlsform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The sheet {@code settings}: one row below its headings. */
record Settings(XlsRow row) {

    static final String SHEET = "settings";

    private static final Set<String> KNOWN =
            Set.of("form_id", "form_title", "version", "default_language", "instance_name", "allow_choice_duplicates");

    /** With these a form would be sent elsewhere, or be unreadable for the hub. */
    private static final Pattern CHANGES_WAY = Pattern.compile("(?i)public_key|submission_url");

    static Settings read(XlsSheet sheet, Notes notes) {
        List<XlsRow> rows = sheet.rows();
        sheet.others(KNOWN).forEach(each -> {
            String setting = each.heading().column();
            if (CHANGES_WAY.matcher(setting).matches()) {
                notes.fault(each.place(), "the hub could not receive what is filled in: " + setting, "remove it");
            } else {
                notes.remark(each.place(), "this setting is left out: " + setting, "remove it");
            }
        });
        rows.stream().skip(1).forEach(more -> notes.remark(more.place(), "settings have one row", "remove it"));
        return new Settings(rows.isEmpty() ? new XlsRow(SHEET, Map.of()) : rows.getFirst());
    }

    /** @param otherwise what it is where nothing is said */
    String text(String setting, String otherwise) {
        return row.cell(setting).map(XlsCell::text).orElse(otherwise);
    }

    boolean allows(String setting) {
        return Expressions.YES.contains(row.text(setting).toLowerCase(Locale.ROOT));
    }
}
