package id.usulanhub.connectorkit.draft;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.sheet.SheetReader;
import id.usulanhub.connectorkit.sheet.SheetReader.Line;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Tells by its first bytes what a sample is: JSON, an XForm, an XLSForm or a sheet. */
final class SampleFile {

    private static final int MOST_LINES = 2_000;

    private SampleFile() {}

    /** @throws IOException when the file cannot be read at all */
    static Outcome<Sample> read(Path file, Reference reference) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String begin = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .stripLeading();
        if (begin.startsWith("{") || begin.startsWith("[")) {
            return json(bytes);
        }
        return begin.startsWith("<") ? form(bytes, reference) : sheet(file, reference);
    }

    private static Outcome<Sample> json(byte[] bytes) {
        try {
            JsonNode root = Json.mapper().readTree(bytes);
            JsonNode one = root.isArray() && root.size() > 0 ? root.get(0) : root;
            return one.isObject() ? Outcome.accepted(JsonSample.of(one)) : unreadable("no object");
        } catch (JacksonException e) {
            return unreadable("line " + e.getLocation().getLineNr());
        }
    }

    private static Outcome<Sample> form(byte[] bytes, Reference reference) {
        try {
            List<Question> questions = XFormQuestions.questions(bytes);
            return questions.isEmpty()
                    ? unreadable("no questions")
                    : Outcome.accepted(FormSample.of(questions, reference));
        } catch (IOException e) {
            return unreadable(e.getMessage());
        }
    }

    private static Outcome<Sample> sheet(Path file, Reference reference) {
        return switch (SheetReader.firstLines(file, MOST_LINES)) {
            case Outcome.Rejected<List<Line>> rejected -> Outcome.rejected(rejected.problems());
            case Outcome.Accepted<List<Line>> lines when lines.value().isEmpty() -> unreadable("no rows");
            case Outcome.Accepted<List<Line>> lines
            when XlsForm.is(lines.value()) ->
                Outcome.accepted(FormSample.of(XlsForm.questions(lines.value()), reference));
            case Outcome.Accepted<List<Line>> lines -> Outcome.accepted(SheetSample.of(lines.value()));
        };
    }

    private static Outcome<Sample> unreadable(String detail) {
        return Outcome.rejected(new Problem(ProblemCode.PAYLOAD_MALFORMED, "", Place.wholeRecord(), "", detail));
    }
}
