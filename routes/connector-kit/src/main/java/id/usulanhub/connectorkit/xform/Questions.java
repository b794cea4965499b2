package id.usulanhub.connectorkit.xform;

import id.usulanhub.connectorkit.xform.Question.Choice;
import id.usulanhub.connectorkit.xform.Question.Choices;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What the generated form asks of every usulan, group by group. What the kamus asks for is in {@link KamusQuestions}. */
final class Questions {

    private static final String KAMUS_INI = "/data/kamus_ini/";
    private static final List<String> OF_THE_ENTRY = List.of(
            "nama", "definisi", "skpd", "satuan", "harga", "batas", "min", "maks", "atribut", "wajib", "dokumen");
    private static final int LONGEST_ALAMAT = 500;
    private static final int LONGEST_TEXT = 2000;
    private static final int LONGEST_NAMA = 200;

    private final ChoiceLists lists;
    private final KamusQuestions ofKamus;

    /**
     * A part of the form with a heading.
     *
     * @param when the condition under which it is shown; empty for always
     */
    record Group(String name, String when, List<Question> questions) {}

    Questions(ChoiceLists lists, Asked asked) {
        this.lists = lists;
        this.ofKamus = new KamusQuestions(asked);
    }

    /** In the order in which they are asked; a group in which nothing is asked is left out. */
    List<Group> groups() {
        return Stream.of(
                        new Group("persetujuan", "", List.of(consent())),
                        new Group("lokasi", "", lokasi()),
                        new Group("usul", "", usul()),
                        new Group("atribut", KAMUS_INI + "atribut != ''", ofKamus.atribut()),
                        new Group("dokumen", KAMUS_INI + "dokumen != ''", ofKamus.dokumen()),
                        new Group("foto", "", foto()),
                        new Group("pengusul", "", pengusul()),
                        new Group("periksa", "", ofKamus.periksa()))
                .filter(group -> !group.questions().isEmpty())
                .toList();
    }

    /** What the phone looks up of the chosen kamus entry, and what it works out. */
    List<Question> calculated() {
        return Stream.concat(
                        OF_THE_ENTRY.stream()
                                .map(column -> Question.calculated(
                                        KAMUS_INI + column,
                                        "instance('kamus')/root/item[name = /data/usul/kamus]/" + column)),
                        ofKamus.calculated().stream())
                .toList();
    }

    private static Question consent() {
        return Question.choice("/data/persetujuan/usulan", new Choices.Few(Question.YES_OR_NO))
                .required()
                .holding(". = 'ya'");
    }

    private List<Question> lokasi() {
        return List.of(
                Question.choice("/data/lokasi/kecamatan", new Choices.Listed("instance('kecamatan')/root/item"))
                        .looking("minimal autocomplete")
                        .required(),
                Question.choice(
                                "/data/lokasi/desa",
                                new Choices.Listed("instance('desa')/root/item[kecamatan = /data/lokasi/kecamatan]"))
                        .looking("minimal autocomplete"),
                text("/data/lokasi/alamat", LONGEST_ALAMAT),
                Question.input("/data/lokasi/titik", "geopoint"));
    }

    private List<Question> usul() {
        List<Choice> bidang = new ArrayList<>();
        lists.bidang().forEach((kode, nama) -> bidang.add(new Choice(kode, "", nama)));
        return List.of(
                Question.choice("/data/usul/bidang", new Choices.Few(bidang)).looking("minimal"),
                Question.choice(
                                "/data/usul/kamus",
                                new Choices.Listed("instance('kamus')/root/item["
                                        + "bidang = /data/usul/bidang or /data/usul/bidang = '']"))
                        .looking("minimal autocomplete")
                        .required(),
                Question.note("/data/kamus_ini/penjelasan").when("/data/usul/kamus != ''"),
                text("/data/usul/uraian", LONGEST_TEXT).looking("multiline").required(),
                text("/data/usul/masalah", LONGEST_TEXT).looking("multiline").required(),
                Question.input("/data/usul/volume", "decimal")
                        .holding(". > 0 and (" + KAMUS_INI + "min = '' or . >= number(" + KAMUS_INI + "min)) and ("
                                + KAMUS_INI + "maks = '' or . <= number(" + KAMUS_INI + "maks))"),
                // a whole number of an XForm ends at two billion, which is less than a bridge
                Question.input("/data/usul/anggaran", "string")
                        .looking("numbers thousands-sep")
                        .holding("regex(., '^[0-9]{1,15}$')"),
                Question.input("/data/usul/prioritas", "int").holding(". >= 1 and . <= 100000"));
    }

    private static List<Question> foto() {
        return Photos.several("/data/foto/foto").stream()
                .map(photo -> photo.saying("foto.foto", "foto"))
                .toList();
    }

    private static List<Question> pengusul() {
        String agreed = "/data/pengusul/setuju = 'ya'";
        return List.of(
                Question.choice("/data/pengusul/setuju", new Choices.Few(Question.YES_OR_NO)),
                text("/data/pengusul/nama", LONGEST_NAMA).when(agreed),
                Question.input("/data/pengusul/kontak", "string")
                        .looking("numbers")
                        .when(agreed)
                        .holding("regex(., '^[+]?[0-9 -]{6,20}$')"));
    }

    private static Question text(String path, int longest) {
        return Question.input(path, "string").holding("string-length(.) <= " + longest);
    }
}
