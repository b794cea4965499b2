package id.usulanhub.connectorkit.workbook;

import java.io.IOException;

/** The text that a cell of an OpenDocument spreadsheet shows: its paragraphs, without comments and drawings. */
final class OdsText {

    private final int longest;

    OdsText(int longest) {
        this.longest = longest;
    }

    /** Goes on to the end of the element. */
    String of(Elements xml, String element) throws IOException {
        StringBuilder text = new StringBuilder();
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("p")) {
                if (!text.isEmpty()) {
                    text.append('\n');
                }
                paragraph(xml, text);
            } else if (xml.isStart()) {
                xml.skip();
            }
        }
        return text.toString();
    }

    private void paragraph(Elements xml, StringBuilder text) throws IOException {
        do {
            text.append(xml.charactersUpToNext());
            if (xml.isStart()) {
                inline(xml, text);
            }
            if (text.length() > longest) {
                throw Refusal.tooLarge("characters of a cell", longest);
            }
        } while (!xml.ends("p"));
    }

    private void inline(Elements xml, StringBuilder text) throws IOException {
        switch (xml.name()) {
            case "s" -> {
                int blanks = OdsCells.after(0, xml.attribute("c"));
                text.append(" ".repeat(Math.min(blanks, longest)));
            }
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            case "annotation", "frame", "table" -> xml.skip();
            default -> {}
        }
    }
}
