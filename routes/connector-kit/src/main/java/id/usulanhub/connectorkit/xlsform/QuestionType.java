package id.usulanhub.connectorkit.xlsform;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How a type of an XLSForm is asked and stored.
 *
 * @param control the element that asks; empty for what nobody is asked
 * @param look what the control is told
 * @param bind what its answer is
 */
record QuestionType(String control, Map<String, String> look, Map<String, String> bind) {

    static final QuestionType SELECT_ONE = asked("select1", "string");
    static final QuestionType SELECT_MULTIPLE = asked("select", "string");
    static final QuestionType CALCULATE = hidden("string", Map.of());
    static final QuestionType AUDIT = hidden("binary", Map.of());

    private static final Map<String, QuestionType> ALL = Map.ofEntries(
            Map.entry("text", asked("input", "string")),
            Map.entry("string", asked("input", "string")),
            Map.entry("integer", asked("input", "int")),
            Map.entry("int", asked("input", "int")),
            Map.entry("decimal", asked("input", "decimal")),
            Map.entry("date", asked("input", "date")),
            Map.entry("time", asked("input", "time")),
            Map.entry("datetime", asked("input", "dateTime")),
            Map.entry("geopoint", asked("input", "geopoint")),
            Map.entry("note", new QuestionType("input", Map.of(), Map.of("type", "string", "readonly", "true()"))),
            Map.entry("acknowledge", asked("trigger", "string")),
            Map.entry("image", file("image/*")),
            Map.entry("photo", file("image/*")),
            Map.entry("audio", file("audio/*")),
            Map.entry("video", file("video/*")),
            Map.entry("file", file("application/*")),
            Map.entry("calculate", CALCULATE),
            Map.entry("hidden", CALCULATE),
            Map.entry("start", hidden("dateTime", preload("timestamp", "start"))),
            Map.entry("end", hidden("dateTime", preload("timestamp", "end"))),
            Map.entry("today", hidden("date", preload("date", "today"))),
            Map.entry("deviceid", hidden("string", preload("property", "deviceid"))),
            Map.entry("username", hidden("string", preload("property", "username"))),
            Map.entry("phonenumber", hidden("string", preload("property", "phonenumber"))),
            Map.entry("audit", AUDIT));

    /** @param word in lower case */
    static Optional<QuestionType> of(String word) {
        return Optional.ofNullable(ALL.get(word));
    }

    boolean isFile() {
        return control.equals("upload");
    }

    private static QuestionType asked(String control, String type) {
        return new QuestionType(control, Map.of(), Map.of("type", type));
    }

    private static QuestionType file(String mediaType) {
        return new QuestionType("upload", Map.of("mediatype", mediaType), Map.of("type", "binary"));
    }

    private static QuestionType hidden(String type, Map<String, String> preload) {
        Map<String, String> bind = new TreeMap<>(preload);
        bind.put("type", type);
        return new QuestionType("", Map.of(), bind);
    }

    private static Map<String, String> preload(String kind, String parameter) {
        return Map.of("jr:preload", kind, "jr:preloadParams", parameter);
    }
}
