package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.xml.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every word that a form shows, in each of its languages. */
final class Shown {

    private final Languages languages;
    private final Expressions expressions;
    private final Map<String, Element> translations = new LinkedHashMap<>();

    Shown(Languages languages, Expressions expressions) {
        this.languages = languages;
        this.expressions = expressions;
        for (String language : languages.all()) {
            Element translation = new Element("translation").with("lang", language);
            translations.put(
                    language, language.equals(languages.usual()) ? translation.with("default", "true()") : translation);
        }
    }

    /** By what the form refers to an item's label, hint or message; empty where there is none. */
    Optional<String> reference(Item item, String column) {
        return reference(item.path() + ":" + column, item, item.row().languages(column));
    }

    /** Under an id of its own; a choice, which stands at no question, refers to all of them from the root. */
    Optional<String> reference(String id, Item from, Map<String, XlsCell> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        translations.forEach((language, translation) -> translation.add(
                new Element("text").with("id", id).add(expressions.shown(from, languages.in(language, words)))));
        return Optional.of("jr:itext('" + id + "')");
    }

    Element itext() {
        Element itext = new Element("itext");
        translations.values().forEach(itext::add);
        return itext;
    }
}
