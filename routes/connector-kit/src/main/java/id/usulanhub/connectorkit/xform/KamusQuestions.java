package id.usulanhub.connectorkit.xform;

import id.usulanhub.connectorkit.xform.Question.Choice;
import id.usulanhub.connectorkit.xform.Question.Choices;
import id.usulanhub.domain.kamus.AtributKamus.Isi;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the entries of the kamus ask for, each question once and shown for the entries that ask it. None is required: the
 * hub takes an usulan that lacks something and marks it, and a phone that lets nobody pass gets invented answers.
 */
final class KamusQuestions {

    private static final String ATRIBUT = "/data/atribut/";
    private static final String WAYS = "/data/isian/";
    private static final String DOKUMEN = "/data/dokumen/";
    private static final String KURANG = "/data/kamus_ini/kurang";

    private final Asked asked;

    KamusQuestions(Asked asked) {
        this.asked = asked;
    }

    List<Question> atribut() {
        List<Question> questions = new ArrayList<>();
        asked.atribut()
                .forEach((nama, ways) -> ways.forEach(isi -> questions.add(atribut(nama, isi)
                        .when("selected(/data/kamus_ini/atribut, '" + asked.question(nama, isi) + "')"))));
        return questions;
    }

    List<Question> dokumen() {
        List<Question> questions = new ArrayList<>();
        asked.dokumen().forEach((element, dokumen) -> {
            List<Question> photos = Photos.several(DOKUMEN + element).stream()
                    .map(photo -> photo.saying("dokumen.satu", dokumen, capital(dokumen)))
                    .toList();
            questions.add(photos.getFirst().when("selected(/data/kamus_ini/dokumen, '" + element + "')"));
            questions.addAll(photos.subList(1, photos.size()));
        });
        return questions;
    }

    /** Says at the end what is still missing. */
    List<Question> periksa() {
        return List.of(Question.note("/data/kamus_ini/pesan").when(KURANG + " != ''"));
    }

    /** What is missing; and the one answer to an attribute for which entries ask in different ways. */
    List<Question> calculated() {
        List<Question> calculated = new ArrayList<>();
        asked.atribut().keySet().stream()
                .filter(nama -> !asked.isAlike(nama))
                .forEach(nama -> calculated.add(Question.calculated(ATRIBUT + nama, joined(nama))));
        calculated.add(Question.calculated(KURANG, kurang()));
        return calculated;
    }

    private Question atribut(String nama, Isi isi) {
        String path = (asked.isAlike(nama) ? ATRIBUT : WAYS) + asked.question(nama, isi);
        Question question = switch (isi) {
            case Isi.Bilangan range -> Question.input(path, "decimal").holding(within(range));
            case Isi.YaTidak ignored -> Question.choice(path, new Choices.Few(Question.YES_OR_NO));
            case Isi.Pilihan words -> Question.choice(path, new Choices.Few(choices(words.kata())));
            case Isi.Teks ignored -> Question.input(path, "string").holding("string-length(.) <= " + Isi.Teks.LONGEST);
        };
        String plain = capital(nama.replace('_', ' '));
        return question.saying(key(nama, isi), plain, range(isi), plain);
    }

    /** What kabupaten mostly ask for has words of its own. */
    private static String key(String nama, Isi isi) {
        String own = "atribut." + nama;
        return Words.ALL.getFirst().find(own, List.of()).isPresent()
                ? own
                : isi instanceof Isi.Bilangan ? "atribut_lain.angka" : "atribut_lain.kata";
    }

    private static List<Choice> choices(List<String> words) {
        return words.stream()
                .map(word -> new Choice(word.replaceAll("\\s+", "_"), "", word))
                .toList();
    }

    private static String within(Isi.Bilangan range) {
        String least = range.min() == null ? "true()" : ". >= " + range.min().toPlainString();
        return range.maks() == null
                ? least
                : least + " and . <= " + range.maks().toPlainString();
    }

    private static String range(Isi isi) {
        return isi instanceof Isi.Bilangan range ? Limits.shown(range.min(), range.maks()) : "";
    }

    /** Only one way is asked at a time; what is not asked is empty. */
    private String joined(String nama) {
        return asked.atribut().get(nama).stream()
                .map(isi -> WAYS + asked.question(nama, isi))
                .collect(Collectors.joining(", ", "concat(", ")"));
    }

    private String kurang() {
        List<String> parts = new ArrayList<>();
        asked.atribut()
                .forEach((nama, ways) ->
                        parts.add(missing("wajib", nama, ATRIBUT + nama, label(atribut(nama, ways.getFirst())))));
        asked.dokumen()
                .forEach((element, dokumen) -> parts.add(missing("dokumen", element, DOKUMEN + element, dokumen)));
        return parts.isEmpty() ? "''" : "concat('', " + String.join(", ", parts) + ")";
    }

    /** In Indonesian: what is missing is worked out once for all languages. */
    private static String label(Question question) {
        Question.Said said = question.said();
        return Words.ALL.getFirst().find(said.key(), said.values()).orElse(said.instead());
    }

    private static String missing(String list, String name, String path, String shown) {
        return "if(selected(/data/kamus_ini/" + list + ", '" + name + "') and " + path + " = '', '"
                + shown.replace('\'', ' ') + "; ', '')";
    }

    private static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
