package id.usulanhub.connectorkit.xform;

import id.usulanhub.connectorkit.xform.Question.Choices;
import id.usulanhub.connectorkit.xml.Element;
import id.usulanhub.domain.wilayah.Wilayah;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes questions as an XForm. */
final class FormXml {

    private static final String DATA = "/data/";
    private static final String INSTANCE_ID = "/data/orx:meta/orx:instanceID";
    private static final String INSTANCE_NAME = "/data/orx:meta/orx:instanceName";

    /** Tells submissions apart on the phone, without anything that is somebody's. */
    private static final String NAME_OF_ANSWER =
            "concat(/data/kamus_ini/nama, ', ', " + "instance('desa')/root/item[name = /data/lokasi/desa]/label)";

    private final List<Questions.Group> groups;
    private final List<Question> calculated;
    private final List<Wilayah> kecamatan;

    /** @param version empty while it is being worked out */
    record Head(String id, String version, String title, int tahun) {}

    FormXml(Questions questions, List<Wilayah> kecamatan) {
        this.groups = questions.groups();
        this.calculated = questions.calculated();
        this.kecamatan = kecamatan;
    }

    String write(Head head) {
        Element model = new Element("model")
                .with("odk:xforms-version", "1.0.0")
                .add(new Texts(groups).itext(), new Element("instance").add(answer(head)), ofKecamatan())
                .add(external(ChoiceLists.DESA), external(ChoiceLists.KAMUS))
                .add(binds());
        return new Element("h:html")
                .with("xmlns", "http://www.w3.org/2002/xforms")
                .with("xmlns:h", "http://www.w3.org/1999/xhtml")
                .with("xmlns:jr", "http://openrosa.org/javarosa")
                .with("xmlns:orx", "http://openrosa.org/xforms")
                .with("xmlns:odk", "http://www.opendatakit.org/xforms")
                .add(new Element("h:head").add(new Element("h:title").text(head.title()), model))
                .add(new Element("h:body")
                        .add(groups.stream().map(FormXml::group).toList()))
                .document();
    }

    /** The answer that is filled in: an element for each question. */
    private Element answer(Head head) {
        Element data = new Element("data").with("id", head.id());
        if (!head.version().isEmpty()) {
            data.with("version", head.version());
        }
        data.add(new Element("start"), new Element("end"));
        data.add(new Element("tahun").text(Integer.toString(head.tahun())));
        Map<String, Element> parents = new LinkedHashMap<>();
        questions().forEach(question -> {
            String[] steps = question.path().substring(DATA.length()).split("/", -1);
            parents.computeIfAbsent(steps[0], Element::new).add(new Element(steps[1]));
        });
        return data.add(List.copyOf(parents.values()))
                .add(new Element("orx:meta").add(new Element("orx:instanceID"), new Element("orx:instanceName")));
    }

    private Stream<Question> questions() {
        return Stream.concat(calculated.stream(), groups.stream().flatMap(group -> group.questions().stream()));
    }

    private Element ofKecamatan() {
        Element root = new Element("root");
        kecamatan.forEach(each -> root.add(new Element("item")
                .add(new Element("name").text(each.kode().value()), new Element("label").text(each.nama()))));
        return new Element("instance").with("id", "kecamatan").add(root);
    }

    private static Element external(String name) {
        return new Element("instance").with("id", name).with("src", "jr://file-csv/" + name + ".csv");
    }

    private List<Element> binds() {
        Stream<Element> ofPhone = Stream.of(
                preloaded("/data/start", "dateTime", "timestamp").with("jr:preloadParams", "start"),
                preloaded("/data/end", "dateTime", "timestamp").with("jr:preloadParams", "end"),
                preloaded(INSTANCE_ID, "string", "uid").with("readonly", "true()"),
                bind(INSTANCE_NAME).with("type", "string").with("calculate", NAME_OF_ANSWER));
        Stream<Element> ofGroups = groups.stream()
                .filter(group -> !group.when().isEmpty())
                .map(group -> bind(DATA + group.name()).with("relevant", group.when()));
        Stream<Element> ofQuestions = questions().map(FormXml::bind);
        return Stream.of(ofPhone, ofGroups, ofQuestions).flatMap(each -> each).toList();
    }

    private static Element preloaded(String path, String type, String from) {
        return bind(path).with("type", type).with("jr:preload", from);
    }

    private static Element bind(String path) {
        return new Element("bind").with("nodeset", path);
    }

    private static Element bind(Question question) {
        Element bind = bind(question.path()).with(question.bind());
        return question.said() != null && Texts.hasFault(question)
                ? bind.with("jr:constraintMsg", Texts.reference(question, Texts.FAULT))
                : bind;
    }

    private static Element group(Questions.Group group) {
        Element element = new Element("group");
        if (!group.when().isEmpty()) {
            element.with("ref", DATA + group.name());
        }
        return element.add(new Element("label").with("ref", Texts.reference(group)))
                .add(group.questions().stream().map(FormXml::control).toList());
    }

    private static Element control(Question question) {
        Element control = new Element(question.control())
                .with("ref", question.path())
                .with(question.look())
                .add(new Element("label").with("ref", Texts.reference(question, Texts.LABEL)));
        if (Texts.hasHint(question)) {
            control.add(new Element("hint").with("ref", Texts.reference(question, Texts.HINT)));
        }
        return control.add(choices(question));
    }

    private static List<Element> choices(Question question) {
        return switch (question.choices()) {
            case null -> List.of();
            case Choices.Few few ->
                few.all().stream()
                        .map(choice -> new Element("item")
                                .add(
                                        new Element("label").with("ref", Texts.reference(question, choice)),
                                        new Element("value").text(choice.value())))
                        .toList();
            case Choices.Listed listed ->
                List.of(new Element("itemset")
                        .with("nodeset", listed.nodes())
                        .add(new Element("value").with("ref", "name"), new Element("label").with("ref", "label")));
        };
    }
}
