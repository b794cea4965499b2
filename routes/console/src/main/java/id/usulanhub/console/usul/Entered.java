package id.usulanhub.console.usul;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What somebody has entered so far, by the names of the form's fields; blank and absent read the same. */
public record Entered(Map<String, String> values) {

    static final String ATRIBUT = "atribut.";
    private static final String ID = "id";
    private static final String STEP = "langkah";

    /** What choosing a place and a work needs; nothing personal, and so all that may stand in an address. */
    private static final Set<String> OF_THE_CHOICE = Set.of("kecamatan", "desa", "kamus", "cari", STEP, "_csrf");

    public Entered {
        Map<String, String> stripped = new LinkedHashMap<>();
        values.forEach((name, value) -> stripped.put(name, value.strip()));
        values = stripped;
    }

    /** Empty when nothing was entered. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    public boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** Whether the field was on the page at all. */
    boolean asked(String name) {
        return values.containsKey(name);
    }

    boolean isToGoOn() {
        return text(STEP).equals("isian");
    }

    boolean isToBeSent() {
        return text(STEP).equals("kirim") || isToReplace() || isToBeNew();
    }

    /** Whether it takes the place of what the same form said before. */
    boolean isToReplace() {
        return text(STEP).equals("ganti");
    }

    /** Whether it is another usulan than what the same form said before. */
    boolean isToBeNew() {
        return text(STEP).equals("baru");
    }

    /** The number of this form; a new one where it has none yet. It is the submission's id, so that sending twice is once. */
    Entered numbered() {
        Map<String, String> numbered = new LinkedHashMap<>(values);
        numbered.put(ID, id());
        return new Entered(numbered);
    }

    Entered without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.remove(name);
        return new Entered(fewer);
    }

    /** What was entered beyond the choice, to be carried along while the choice is made anew; never in an address. */
    public Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>(values);
        details.keySet().removeIf(OF_THE_CHOICE::contains);
        details.values().removeIf(String::isEmpty);
        return details;
    }

    private String id() {
        try {
            return UUID.fromString(text(ID)).toString();
        } catch (IllegalArgumentException noneYet) {
            return UUID.randomUUID().toString();
        }
    }
}
