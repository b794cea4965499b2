package id.usulanhub.connectorkit.draft;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.check.rule.Expected;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.Wilayah;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** A made-up submission of a form of which only the definition is there, as KoboToolbox would send it. */
final class FormSample {

    private static final String UUID = "_uuid";

    private FormSample() {}

    /** @param reference gives the values that are looked up */
    static Sample of(List<Question> questions, Reference reference) {
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer("/" + UUID, List.of(UUID), ""));
        questions.forEach(question -> offers.add(offer(question)));
        Guesses guesses = Guesses.among(offers);
        Map<String, String> known = known(reference);
        ObjectNode answers = Json.mapper().createObjectNode().put(UUID, "00000000-0000-4000-8000-000000000001");
        questions.forEach(question -> answers.put(question.path(), question.answer()));
        known.forEach((field, value) -> guesses.of(field)
                .flatMap(guess -> asked(questions, guess))
                .ifPresent(question -> answers.put(question.path(), value)));
        return new Sample(
                "form",
                offers,
                "input.json",
                Expected.bytes(answers),
                List.of("Dari definisi formulir: contoh kirimannya karangan, seperti JSON dari KoboToolbox."
                        + " / From a form's definition: the sample is made up, as KoboToolbox sends JSON."));
    }

    private static Offer offer(Question question) {
        String pointer = "/" + question.path().replace("~", "~0").replace("/", "~1");
        return new Offer(Yaml.selector(pointer), List.of(question.name(), question.label()), "");
    }

    private static java.util.Optional<Question> asked(List<Question> questions, Guess guess) {
        return questions.stream()
                .filter(question -> offer(question).equals(guess.offer()))
                .findFirst();
    }

    /** A kecamatan, a desa of it and a kamus entry that there are. */
    static Map<String, String> known(Reference reference) {
        Wilayah kecamatan = reference.wilayah().within(reference.kabupaten()).getFirst();
        Wilayah desa = reference.wilayah().within(kecamatan.kode()).getFirst();
        KamusEntry kamus = reference.kamus().entries().iterator().next();
        return Map.of(
                "tahun", Integer.toString(reference.tahun()),
                "kecamatan", kecamatan.nama(),
                "desa", desa.nama(),
                "kamus", kamus.kode(),
                "volume",
                        kamus.syarat().volumeMin() == null
                                ? "1"
                                : kamus.syarat().volumeMin().toPlainString(),
                "satuan", kamus.satuan(),
                "anggaran", "150000000",
                "pengusul_nama", "Warga Contoh",
                "pengusul_kontak", "0800000001");
    }
}
