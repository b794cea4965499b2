package id.usulanhub.connectorkit.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Finds the lines of a page: the rows of its innermost tables, and the texts that stand outside of them. */
final class HtmlLines implements NodeFilter {

    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Element> lines = new ArrayList<>();

    private HtmlLines() {}

    static List<Element> of(Document page) {
        HtmlLines found = new HtmlLines();
        page.select("tr").forEach(found::mark);
        NodeTraversor.filter(found, page.body());
        return found.lines;
    }

    /** All that a row stands in. */
    private void mark(Element row) {
        for (Element outer = row.parent(); outer != null && around.add(outer); ) {
            outer = outer.parent();
        }
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text && !text.isBlank()) {
            lines.add(new Element("p").text(text.text()));
        }
        if (!(node instanceof Element element) || around.contains(element)) {
            return FilterResult.CONTINUE;
        }
        if ("tr".equals(element.normalName())) {
            lines.add(element);
            return FilterResult.SKIP_CHILDREN;
        }
        if (element.children().stream().anyMatch(Element::isBlock)) {
            return FilterResult.CONTINUE;
        }
        if (element.hasText()) {
            lines.add(element);
        }
        return FilterResult.SKIP_CHILDREN;
    }

    /** By its own style, as pages that call themselves workbooks write it. */
    static boolean isHidden(Element line) {
        String style = line.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        return style.contains("display:none") || line.hasAttr("hidden");
    }
}
