package id.usulanhub.connectorkit.draft;

import id.usulanhub.connectorkit.openrosa.FormFiles;
import id.usulanhub.connectorkit.openrosa.OwnForm;
import id.usulanhub.connectorkit.xform.XForm;
import id.usulanhub.connectorkit.xlsform.Note;
import id.usulanhub.connectorkit.xlsform.XlsForm;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A form that phones are to fetch from the hub, and a made-up submission of it as a phone would send it. */
final class PhoneSample {

    /** A name and no path: what a stranger's form names is looked for beside it, and written into the folder. */
    private static final Pattern NEEDED = Pattern.compile("jr://file(?:-csv)?/([^\"'?#/\\\\]+)(?=[\"'?#])");

    private static final String XML = ".xml";
    private static final String STEM = "formulir";

    private PhoneSample() {}

    /**
     * @return the problems of the form, each with its place; a list that it needs and that lies neither beside it nor in
     *     media/ is one
     * @throws IOException when the file cannot be read at all
     */
    static Outcome<Sample> read(Path file, Reference reference) throws IOException {
        byte[] form = Files.readAllBytes(file);
        String name = STEM + ending(file, form);
        Map<String, byte[]> files = new TreeMap<>(Map.of(name, form));
        List<String> media = new ArrayList<>();
        for (String each :
                needed(name.endsWith(XML) ? form : XlsForm.read(form, STEM).xml(""))) {
            byte[] content = beside(file, each);
            if (content.length > 0) {
                media.add(each);
                files.put(FormFiles.path(each), content);
            }
        }
        FormFiles names = new FormFiles(name, media);
        OwnForm own = OwnForm.of(names, files);
        return own.form()
                .map(read -> Outcome.accepted(sample(read, names, files, reference)))
                .orElseGet(() -> Outcome.rejected(
                        own.faults().stream().map(PhoneSample::problem).toList()));
    }

    private static String ending(Path file, byte[] form) {
        String begin = new String(form, 0, Math.min(form.length, 8), StandardCharsets.UTF_8);
        if (begin.replace("\uFEFF", "").strip().startsWith("<")) {
            return XML;
        }
        return file.getFileName().toString().endsWith(".xls") ? ".xls" : ".xlsx";
    }

    private static List<String> needed(byte[] xml) {
        return NEEDED.matcher(new String(xml, StandardCharsets.UTF_8))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static byte[] beside(Path form, String name) throws IOException {
        for (String place : List.of(name, FormFiles.path(name))) {
            Path file = form.resolveSibling(place);
            if (Files.isRegularFile(file)) {
                return Files.readAllBytes(file);
            }
        }
        return new byte[0];
    }

    private static Sample sample(XForm form, FormFiles names, Map<String, byte[]> files, Reference reference) {
        AnswerXml answer = AnswerXml.of(form);
        List<Offer> offers = answer.questions().stream().map(PhoneSample::offer).toList();
        Guesses guesses = Guesses.among(offers);
        Map<String, String> values = new HashMap<>();
        answer.questions().forEach(question -> values.put(question.path(), question.answer()));
        FormSample.known(reference)
                .forEach((field, value) -> guesses.of(field)
                        .ifPresent(guess -> values.put(guess.offer().selector(), value)));
        List.of("uraian", "masalah")
                .forEach(field -> guesses.of(field)
                        .map(guess -> guess.offer().selector())
                        .filter(path -> values.get(path).isEmpty())
                        .ifPresent(path -> values.put(path, "contoh " + field)));
        List<String> photos = List.copyOf(form.uploads().keySet());
        for (int at = 0; at < photos.size(); at++) {
            values.put(photos.get(at), (at + 1) + ".jpg");
        }
        return new Sample(
                "openrosa",
                offers,
                "input.xml",
                answer.filled(values).getBytes(StandardCharsets.UTF_8),
                List.of("Dari definisi formulir: contoh kirimannya karangan."
                        + " / From a form's definition: the sample is made up."),
                new Sample.Phones(names, files, photos));
    }

    private static Offer offer(Question question) {
        return new Offer(
                question.path(), Stream.of(question.name(), question.label()).toList(), "");
    }

    private static Problem problem(Note fault) {
        String detail = fault.place() + " " + fault.message() + " (" + fault.fix() + ")";
        return new Problem(ProblemCode.PAYLOAD_MALFORMED, "", Place.wholeRecord(), "", detail.strip());
    }
}
