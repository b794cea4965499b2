package id.usulanhub.connectorkit.xform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One answer of the form: where it stands, how it is asked, and what is said with it.
 *
 * @param path from the root, as {@code /data/usul/volume}
 * @param control the element that asks; empty for what is calculated
 * @param bind type, constraint and the like
 * @param look what the control is told
 * @param choices what is chosen from; null where nothing is
 * @param said the words; null where nothing is shown
 */
record Question(
        String path, String control, Map<String, String> bind, Map<String, String> look, Choices choices, Said said) {

    /** What is chosen from. */
    sealed interface Choices {

        /** A few words. */
        record Few(List<Choice> all) implements Choices {}

        /** @param nodes the items of an instance that are offered */
        record Listed(String nodes) implements Choices {}
    }

    /**
     * @param key of the label; {@code key.petunjuk} is the hint and {@code key.salah} what is said of a wrong answer
     * @param instead the label where there are no words under the key
     * @param values for the words
     */
    record Said(String key, String instead, List<String> values) {}

    /**
     * @param key of the label
     * @param instead the label where there are no words under the key
     */
    record Choice(String value, String key, String instead) {}

    static final List<Choice> YES_OR_NO = List.of(new Choice("ya", "ya", "ya"), new Choice("tidak", "tidak", "tidak"));

    static Question input(String path, String type) {
        return new Question(path, "input", Map.of("type", type), Map.of(), null, said(path));
    }

    /** What is shown and not answered. */
    static Question note(String path) {
        return input(path, "string").bound("readonly", "true()");
    }

    static Question choice(String path, Choices choices) {
        return new Question(path, "select1", Map.of("type", "string"), Map.of(), choices, said(path));
    }

    /** A photo, no larger than what a mobile network carries. */
    static Question photo(String path) {
        return new Question(path, "upload", Map.of("type", "binary"), Map.of("mediatype", "image/*"), null, said(path))
                .bound("orx:max-pixels", "1600");
    }

    static Question calculated(String path, String expression) {
        return new Question(path, "", Map.of("type", "string"), Map.of(), null, null).bound("calculate", expression);
    }

    Question bound(String attribute, String value) {
        return new Question(path, control, with(bind, attribute, value), look, choices, said);
    }

    Question required() {
        return bound("required", "true()");
    }

    Question when(String condition) {
        return bound("relevant", condition);
    }

    Question holding(String constraint) {
        return bound("constraint", constraint);
    }

    Question looking(String appearance) {
        return new Question(path, control, bind, with(look, "appearance", appearance), choices, said);
    }

    Question saying(String key, String instead, String... values) {
        return new Question(path, control, bind, look, choices, new Said(key, instead, List.of(values)));
    }

    private static Said said(String path) {
        String key = path.substring("/data/".length()).replace('/', '.');
        return new Said(key, key, List.of());
    }

    private static Map<String, String> with(Map<String, String> before, String name, String value) {
        Map<String, String> after = new LinkedHashMap<>(before);
        after.put(name, value);
        return after;
    }
}
