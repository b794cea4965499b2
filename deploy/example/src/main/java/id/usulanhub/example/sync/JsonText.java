package id.usulanhub.example.sync;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON without a library: an object is a {@code Map}, a list a {@code List}, a number a {@code BigDecimal}. An application
 * takes the library of its platform in place of this.
 */
final class JsonText {

    private static final String ESCAPED = "\"\\\b\f\n\r\t";
    private static final String ESCAPES = "\"\\bfnrt";
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;

    private final String text;
    private int at;

    private JsonText(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when that is no JSON object */
    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String text) {
        JsonText reading = new JsonText(text);
        Object value = reading.value();
        reading.blanks();
        if (reading.at != text.length() || !(value instanceof Map)) {
            throw reading.broken();
        }
        return (Map<String, Object>) value;
    }

    /** Maps, lists, texts, numbers, booleans and null as JSON. */
    static String of(Object value) {
        StringBuilder json = new StringBuilder();
        write(value, json);
        return json.toString();
    }

    private Object value() {
        blanks();
        return switch (peek()) {
            case '{' -> map();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        take('{');
        while (!ended('}', map.isEmpty())) {
            blanks();
            String name = string();
            blanks();
            take(':');
            map.put(name, value());
        }
        return map;
    }

    private List<Object> list() {
        List<Object> list = new ArrayList<>();
        take('[');
        while (!ended(']', list.isEmpty())) {
            list.add(value());
        }
        return list;
    }

    /** Whether the list or object ends here; otherwise the comma before the next member is passed over. */
    private boolean ended(char end, boolean isFirst) {
        blanks();
        if (peek() == end) {
            at++;
            return true;
        }
        if (!isFirst) {
            take(',');
        }
        return false;
    }

    private String string() {
        take('"');
        StringBuilder string = new StringBuilder();
        while (peek() != '"') {
            char next = text.charAt(at++);
            string.append(next == '\\' ? escaped() : next);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char escape = peek();
        at++;
        if (escape == 'u' && at + HEX_DIGITS <= text.length()) {
            at += HEX_DIGITS;
            return (char) Integer.parseInt(text, at - HEX_DIGITS, at, HEX);
        }
        if (escape == '/') {
            return escape;
        }
        int which = ESCAPES.indexOf(escape);
        if (which < 0) {
            throw broken();
        }
        return ESCAPED.charAt(which);
    }

    private BigDecimal number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new BigDecimal(text.substring(from, at));
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw broken();
        }
        at += word.length();
        return value;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw broken();
        }
        return text.charAt(at);
    }

    private void take(char expected) {
        if (peek() != expected) {
            throw broken();
        }
        at++;
    }

    private IllegalArgumentException broken() {
        return new IllegalArgumentException("no JSON at character " + at);
    }

    private static void write(Object value, StringBuilder json) {
        switch (value) {
            case Map<?, ?> map -> writeMap(map, json);
            case List<?> list -> writeList(list, json);
            case CharSequence string -> writeString(string, json);
            case null -> json.append("null");
            default -> json.append(value);
        }
    }

    private static void writeMap(Map<?, ?> map, StringBuilder json) {
        String before = "{";
        for (Map.Entry<?, ?> member : map.entrySet()) {
            json.append(before);
            writeString(member.getKey().toString(), json);
            json.append(':');
            write(member.getValue(), json);
            before = ",";
        }
        json.append(map.isEmpty() ? "{}" : "}");
    }

    private static void writeList(List<?> list, StringBuilder json) {
        String before = "[";
        for (Object each : list) {
            json.append(before);
            write(each, json);
            before = ",";
        }
        json.append(list.isEmpty() ? "[]" : "]");
    }

    private static void writeString(CharSequence string, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < string.length(); i++) {
            char next = string.charAt(i);
            int which = ESCAPED.indexOf(next);
            if (which >= 0) {
                json.append('\\').append(ESCAPES.charAt(which));
            } else if (next < ' ') {
                json.append("\\u%04x".formatted((int) next));
            } else {
                json.append(next);
            }
        }
        json.append('"');
    }
}
