package id.usulanhub.connectorkit.docs;

import id.usulanhub.connectorkit.check.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A connector's README, and the tables in it that are made from its mapping. */
public final class Readme {

    public static final String FILE = "README.md";

    /** The headings under which senders read, in their language, what to send. */
    public static final String INDONESIAN = "Yang dikirim";

    public static final String ENGLISH = "What to send";

    private static final String FORM = "form";
    private static final String BEGIN = "<!-- hub connector docs: begin -->";
    private static final String END = "<!-- hub connector docs: end -->";

    private final Subject subject;
    private final String text;

    private Readme(Subject subject) {
        this.subject = subject;
        this.text = subject.text(FILE);
    }

    public static Readme of(Subject subject) {
        return new Readme(subject);
    }

    /** The tables of fields, sources and codes, as Markdown. */
    public String tables() {
        return FieldTable.of(subject.mapping().root());
    }

    /** Whether the tables stand in the README as the mapping gives them. */
    public boolean isUpToDate() {
        return text.contains(marked());
    }

    /** The README with both headings and up-to-date tables; what somebody wrote stays. */
    public Map<String, byte[]> mended() {
        String mended = withTables(withHeadings(text.isBlank() ? begun() : text));
        return Map.of(FILE, mended.getBytes(StandardCharsets.UTF_8));
    }

    private String begun() {
        JsonNode manifest = subject.manifest().root();
        return "# " + subject.name() + ": " + manifest.path("title").path("en").asString("") + "\n\n"
                + manifest.path("description").path("id").asString("") + "\n\n"
                + manifest.path("description").path("en").asString("") + "\n";
    }

    private String withHeadings(String readme) {
        return withHeading(withHeading(readme, INDONESIAN, indonesian()), ENGLISH, english());
    }

    private static String withHeading(String readme, String heading, String words) {
        return readme.contains("\n## " + heading)
                ? readme
                : readme.stripTrailing() + "\n\n## " + heading + "\n" + words;
    }

    private String indonesian() {
        return how(Map.of(
                        "spreadsheet",
                        "Unggah berkas XLSX atau CSV; satu baris satu usulan.",
                        "openrosa",
                        "Isi formulirnya di ODK Collect atau KoboCollect: `./hub connector qr %s --url URL`.",
                        FORM,
                        "Kirim satu objek JSON per usulan ke `POST /collect/%s`."))
                + " Isian yang wajib dan yang boleh kosong ada di tabel di bawah."
                + (personal() ? " Data pribadi pengusul hanya diambil bila diperlukan.\n" : "\n");
    }

    private String english() {
        return how(Map.of(
                        "spreadsheet",
                        "Upload an XLSX or CSV file; each row is one usulan.",
                        "openrosa",
                        "Fill in the form on ODK Collect or KoboCollect: `./hub connector qr %s --url URL`.",
                        FORM,
                        "Send one JSON object an usulan to `POST /collect/%s`."))
                + " The table below says what is required and what may be left out."
                + (personal() ? " Personal data of the proposer is taken only where it is needed.\n" : "\n");
    }

    /** @param byTransport what is said to senders */
    private String how(Map<String, String> byTransport) {
        String transport = subject.manifest().root().path("transport").asString("");
        return byTransport.getOrDefault(transport, byTransport.get(FORM)).formatted(subject.name());
    }

    private boolean personal() {
        return !subject.mapping().root().path("fields").path("pengusul").isEmpty();
    }

    private String withTables(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END);
        return begin < 0 || end < begin
                ? readme.stripTrailing() + "\n\n" + marked() + "\n"
                : readme.substring(0, begin) + marked() + readme.substring(end + END.length());
    }

    private String marked() {
        return BEGIN + "\n" + tables() + END;
    }
}
