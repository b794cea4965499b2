package id.usulanhub.connectorkit.xform;

import id.usulanhub.connectorkit.xform.Question.Choice;
import id.usulanhub.connectorkit.xform.Question.Choices;
import id.usulanhub.connectorkit.xml.Element;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every word of the form in each of its languages, and the names by which the form refers to them. */
final class Texts {

    static final String LABEL = "";
    static final String HINT = ".petunjuk";
    static final String FAULT = ".salah";

    private static final Pattern OUTPUT = Pattern.compile("\\$\\{([a-z_/]+)}");

    private final List<Questions.Group> groups;

    Texts(List<Questions.Group> groups) {
        this.groups = groups;
    }

    static boolean hasHint(Question question) {
        return isSaid(question, HINT);
    }

    static boolean hasFault(Question question) {
        return isSaid(question, FAULT);
    }

    static String reference(Question question, String part) {
        return reference(id(question, part));
    }

    static String reference(Question question, Choice choice) {
        return reference(id(question, choice));
    }

    static String reference(Questions.Group group) {
        return reference(group.name());
    }

    Element itext() {
        Element itext = new Element("itext");
        Words.ALL.forEach(words -> itext.add(translation(words)));
        return itext;
    }

    private Element translation(Words words) {
        Element translation = new Element("translation").with("lang", words.language());
        if (words.equals(Words.ALL.getFirst())) {
            translation.with("default", "true()");
        }
        for (Questions.Group group : groups) {
            translation.add(
                    text(group.name(), words.find(group.name(), List.of()).orElse(group.name())));
            group.questions().forEach(question -> add(question, words, translation));
        }
        return translation;
    }

    private static void add(Question question, Words words, Element translation) {
        Question.Said said = question.said();
        translation.add(
                text(id(question, LABEL), words.find(said.key(), said.values()).orElse(said.instead())));
        for (String part : List.of(HINT, FAULT)) {
            words.find(said.key() + part, said.values())
                    .ifPresent(found -> translation.add(text(id(question, part), found)));
        }
        if (question.choices() instanceof Choices.Few few) {
            few.all()
                    .forEach(choice -> translation.add(text(
                            id(question, choice),
                            words.find("pilihan." + choice.key(), List.of()).orElse(choice.instead()))));
        }
    }

    private static boolean isSaid(Question question, String part) {
        return Words.ALL
                .getFirst()
                .find(question.said().key() + part, List.of())
                .isPresent();
    }

    private static String id(Question question, String part) {
        return question.path().substring(1) + part;
    }

    private static String id(Question question, Choice choice) {
        return question.path().substring(1) + "=" + choice.value();
    }

    private static String reference(String id) {
        return "jr:itext('" + id.replace("'", "") + "')";
    }

    /** What stands in {@code ${path}} is shown as it is on the phone at that moment. */
    private static Element text(String id, String words) {
        Element value = new Element("value");
        Matcher output = OUTPUT.matcher(words);
        int done = 0;
        while (output.find()) {
            value.text(words.substring(done, output.start()));
            value.add(new Element("output").with("value", "/data/" + output.group(1)));
            done = output.end();
        }
        return new Element("text").with("id", id.replace("'", "")).add(value.text(words.substring(done)));
    }
}
