package id.usulanhub.console.usul;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is wrong with a form, in words, by the field that it stands next to; under an empty name for the whole form. */
final class Faults {

    /** The fields as they follow each other; those that a kamus entry asks for stand together. */
    private static final List<String> ORDER = List.of(
            "",
            "kecamatan",
            "desa",
            "kamus",
            "uraian",
            "masalah",
            "alamat",
            "volume",
            "anggaran",
            Entered.ATRIBUT,
            UsulFiles.DOKUMEN,
            UsulFiles.OTHERS,
            "lat",
            "lng",
            "nama",
            "kontak",
            "setuju",
            "situs");

    private final Map<String, List<String>> byField =
            new TreeMap<>(Comparator.comparingInt(Faults::position).thenComparing(Comparator.naturalOrder()));

    void add(String field, String text) {
        byField.computeIfAbsent(field, each -> new ArrayList<>(1)).add(text);
    }

    boolean has(String field) {
        return byField.containsKey(field);
    }

    /** Those of another, after its own. */
    void addAll(Faults others) {
        others.byField.forEach((field, texts) -> texts.forEach(text -> add(field, text)));
    }

    boolean none() {
        return byField.isEmpty();
    }

    /** In the order of the form. */
    Map<String, List<String>> byField() {
        return byField;
    }

    private static int position(String field) {
        return ORDER.indexOf(Stream.of(Entered.ATRIBUT, UsulFiles.DOKUMEN)
                .filter(field::startsWith)
                .findFirst()
                .orElse(field));
    }
}
