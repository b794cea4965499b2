package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.Wilayah;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a mapping: a canonical field, and how it is filled.
 *
 * @param <T> the field's type
 * @param name the canonical field
 * @param words the verb and what goes before it
 * @param line in {@code mapping.yaml}, 1-based; 0 when it is not known
 */
record Rule<T>(String name, String words, int line, Field<T> how) {

    /** A field that the mapping does not name: it has no value. */
    static <T> Rule<T> none(String name) {
        return new Rule<>(name, "", 0, Field.fixed(null));
    }

    boolean isOfMapping() {
        return !words.isEmpty();
    }

    Written<T> read(Reading reading) {
        return how.read(reading);
    }

    /** @param problems those of the field */
    FieldTrace trace(Written<?> written, List<Problem> problems) {
        return new FieldTrace(name, written.place(), words, line, written.text(), shown(written.value()), problems);
    }

    private static String shown(Object value) {
        return switch (value) {
            case null -> "";
            case Wilayah wilayah -> wilayah.kode() + " " + wilayah.nama();
            case KamusEntry entry -> entry.kode() + " " + entry.nama();
            case Satuan satuan -> satuan.kode();
            case Takaran takaran -> (takaran.jumlah().toPlainString() + " " + takaran.satuan()).strip();
            case Usulan.Titik titik ->
                titik.lat().toPlainString() + ", " + titik.lng().toPlainString();
            case List<?> list -> list.stream().map(Rule::shown).collect(Collectors.joining(", "));
            case Usulan.Lampiran lampiran -> lampiran.nama();
            default -> value.toString();
        };
    }
}
