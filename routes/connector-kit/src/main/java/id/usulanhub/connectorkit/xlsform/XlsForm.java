package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.xml.Element;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A workbook as people write forms in it, the sheets {@code survey}, {@code choices} and {@code settings}, and the XForm
 * that says the same. What of it is not known is told; nothing is left out without a word.
 */
public final class XlsForm {

    private final Notes notes = new Notes();
    private final String name;
    private final XlsBook book;
    private final Settings settings;
    private final Choices choices;
    private final Item root;

    private XlsForm(byte[] workbook, String name) {
        this.name = name;
        this.book = XlsBook.read(workbook, notes);
        this.settings = Settings.read(book.sheet(Settings.SHEET), notes);
        this.root = Survey.read(book.sheet(Survey.SHEET), notes);
        this.choices = Choices.read(book.sheet(Choices.SHEET), settings.allows("allow_choice_duplicates"), notes)
                .usedBy(root, notes);
    }

    /** @param name what the form is known by where the workbook does not say */
    public static XlsForm read(byte[] workbook, String name) {
        XlsForm form = new XlsForm(workbook, name);
        form.xml("");
        return form;
    }

    /** For these no form is made. */
    public List<Note> faults() {
        return notes.faults();
    }

    /** What the form is made without. */
    public List<Note> remarks() {
        return notes.remarks();
    }

    /**
     * The form; the same workbook is the same bytes. It is a form only where there are no faults.
     *
     * @param version for a workbook that names none; empty for a form without one
     */
    public byte[] xml(String version) {
        Expressions expressions = new Expressions(root, choices, notes);
        Shown shown = new Shown(languages(), expressions);
        Defaults defaults = new Defaults(expressions);
        ModelXml model = new ModelXml(root, choices, expressions, shown);
        Element body = new Element("h:body").add(new BodyXml(expressions, shown, defaults, notes).controls(root));
        List<Element> binds = model.binds(settings.row().cell("instance_name"));
        List<Element> opening = defaults.onOpening(root);
        List<Element> lists = model.lists();
        String id = settings.text("form_id", name);
        Element answer = model.answer(id, settings.text("version", version), isNamed());
        Element head = new Element("h:head")
                .add(
                        new Element("h:title").text(settings.text("form_title", id)),
                        new Element("model")
                                .with("odk:xforms-version", "1.0.0")
                                .add(shown.itext(), new Element("instance").add(answer))
                                .add(lists)
                                .add(binds)
                                .add(opening));
        return document(head, body);
    }

    private static byte[] document(Element head, Element body) {
        return new Element("h:html")
                .with("xmlns", "http://www.w3.org/2002/xforms")
                .with("xmlns:h", "http://www.w3.org/1999/xhtml")
                .with("xmlns:jr", "http://openrosa.org/javarosa")
                .with("xmlns:orx", "http://openrosa.org/xforms")
                .with("xmlns:odk", "http://www.opendatakit.org/xforms")
                .add(head, body)
                .document()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Languages languages() {
        return Languages.of(List.of(book.sheet(Survey.SHEET), book.sheet(Choices.SHEET)), settings, notes);
    }

    private boolean isNamed() {
        return settings.row().cell("instance_name").isPresent();
    }
}
