package id.usulanhub.connectorkit.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element to be written; attributes and children stay in the order in which they were given. */
public final class Element {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    public Element(String name) {
        this.name = name;
    }

    public Element with(String attribute, String value) {
        attributes.put(attribute, value);
        return this;
    }

    public Element with(Map<String, String> more) {
        attributes.putAll(more);
        return this;
    }

    public Element text(String text) {
        children.add(text);
        return this;
    }

    public Element add(Element... elements) {
        children.addAll(List.of(elements));
        return this;
    }

    public Element add(List<Element> elements) {
        children.addAll(elements);
        return this;
    }

    /** The document of which this is the root; the same elements are the same characters. */
    public String document() {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        write(out);
        return out.append('\n').toString();
    }

    private void write(StringBuilder out) {
        out.append('<').append(name);
        attributes.forEach((attribute, value) -> out.append(' ')
                .append(attribute)
                .append("=\"")
                .append(escaped(value))
                .append('"'));
        if (children.isEmpty()) {
            out.append("/>");
            return;
        }
        boolean hasText = children.stream().anyMatch(String.class::isInstance);
        out.append('>');
        for (Object child : children) {
            out.append(hasText ? "" : "\n");
            if (child instanceof Element element) {
                element.write(out);
            } else {
                out.append(escaped((String) child));
            }
        }
        out.append(hasText ? "" : "\n").append("</").append(name).append('>');
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(Element::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    /** XML has no way to write other characters. */
    private static boolean isAllowed(int c) {
        boolean isText = c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
        return isText || c == '\n' || c == '\t';
    }
}
