package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.FieldTrace;
import id.usulanhub.connectorkit.Requirements;
import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Draft;
import id.usulanhub.domain.normalise.DraftRules;
import id.usulanhub.domain.normalise.Kelengkapan;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.Wilayah;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The file {@code mapping.yaml}, compiled: how each canonical field is filled.
 *
 * @param atribut those with a rule of their own, by name
 * @param declared the attributes that the kamus declares
 */
record Mapping(
        Rule<Integer> tahun,
        Rule<Wilayah> wilayah,
        Rule<String> alamat,
        Rule<KamusEntry> kamus,
        Rule<String> uraian,
        Rule<String> masalah,
        Rule<Takaran> volume,
        Rule<Satuan> satuan,
        Rule<Long> anggaran,
        Rule<Integer> prioritas,
        Map<String, Rule<BigDecimal>> atribut,
        Declared declared,
        Rule<String> pengusulNama,
        Rule<String> pengusulKontak,
        Rule<Usulan.Titik> titik,
        Rule<List<Usulan.Lampiran>> lampiran) {

    /** Every field read, whatever is wrong with the others. */
    Draft read(Reading reading) {
        return answered(reading).draft;
    }

    /** A draft, and how the attributes in it that the kamus declares were read. */
    private record Answered(Draft draft, Declared.Answers answers) {}

    /** In the order of the schema, in which problems are told. */
    private Answered answered(Reading reading) {
        Written<Integer> year = tahun.read(reading);
        Written<Wilayah> place = wilayah.read(reading);
        Written<String> address = alamat.read(reading);
        Written<KamusEntry> entry = kamus.read(reading);
        Declared.Answers answers = declared.read(entry.value(), reading);
        Draft draft = new Draft(
                year,
                place,
                address,
                entry,
                uraian.read(reading),
                masalah.read(reading),
                volume.read(reading),
                satuan.read(reading),
                anggaran.read(reading),
                prioritas.read(reading),
                atribut(reading, answers),
                answers.kata(),
                pengusulNama.read(reading),
                pengusulKontak.read(reading),
                titik.read(reading),
                lampiran.read(reading));
        return new Answered(draft, answers);
    }

    /** How each field that the file names came about; what no field has is told at the end. */
    List<FieldTrace> trace(Reading reading, Requirements requirements) {
        Answered read = answered(reading);
        Draft draft = read.draft;
        List<Problem> left = new ArrayList<>(reading.problems());
        left.addAll(DraftRules.problems(draft, reading.reference()));
        left.addAll(requirements == Requirements.ENFORCE ? Kelengkapan.problems(draft) : List.of());
        List<FieldTrace> trace = new ArrayList<>();
        written(draft, read.answers)
                .forEach((rule, written) -> trace.add(rule.trace(written, takenFrom(left, rule.name()))));
        left.forEach(problem -> trace.add(
                new FieldTrace(problem.field(), problem.place(), "", 0, problem.value(), "", List.of(problem))));
        return trace;
    }

    private static List<Problem> takenFrom(List<Problem> left, String field) {
        List<Problem> own =
                left.stream().filter(problem -> problem.field().equals(field)).toList();
        left.removeAll(own);
        return own;
    }

    private Map<Rule<?>, Written<?>> written(Draft draft, Declared.Answers answers) {
        Map<Rule<?>, Written<?>> all = new LinkedHashMap<>();
        all.put(tahun, draft.tahun());
        all.put(wilayah, draft.wilayah());
        all.put(alamat, draft.alamat());
        all.put(kamus, draft.kamus());
        all.put(uraian, draft.uraian());
        all.put(masalah, draft.masalah());
        all.put(volume, draft.volume());
        all.put(satuan, draft.satuan());
        all.put(anggaran, draft.anggaran());
        all.put(prioritas, draft.prioritas());
        atribut.forEach((name, rule) -> all.put(rule, draft.atribut().get(name)));
        answers.rules()
                .forEach((name, rule) -> Declared.answer(answers, name).ifPresent(written -> all.put(rule, written)));
        all.put(pengusulNama, draft.pengusulNama());
        all.put(pengusulKontak, draft.pengusulKontak());
        all.put(titik, draft.titik());
        all.put(lampiran, draft.lampiran());
        all.keySet().removeIf(rule -> !rule.isOfMapping());
        return all;
    }

    private Map<String, Written<BigDecimal>> atribut(Reading reading, Declared.Answers answers) {
        Map<String, Written<BigDecimal>> read = new TreeMap<>(answers.angka());
        atribut.forEach((name, rule) -> read.put(name, rule.read(reading)));
        return read;
    }
}
