package id.usulanhub.app.cli;

import id.usulanhub.domain.outcome.ProblemCode;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;

/** What to type when no connector is sure that a file is for it. */
final class Unclear {

    private Unclear() {}

    /** Empty when something else is wrong. */
    static String hint(JsonNode refusal, Path file) {
        boolean unclear = refusal.path("problems")
                .valueStream()
                .anyMatch(problem -> problem.path("code").asString().equals(ProblemCode.CONNECTOR_UNCLEAR.name()));
        return unclear ? hint(file) : "";
    }

    static String hint(Path file) {
        return "\nSebutkan konektornya / say which: ./hub import " + file + " --connector NAME"
                + "\nDaftarnya / the list: ./hub connector list";
    }
}
