package id.usulanhub.app.cli;

import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.marking.Kata;
import id.usulanhub.connectorkit.sheet.Recogniser;
import id.usulanhub.connectorkit.sheet.Recognition;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import java.nio.file.Path;

/** Finds the connector of a file by its headings, without a hub. */
final class Recognised {

    private Recognised() {}

    /** The connector's name; says how sure it is, unless facts are wanted only. */
    static String of(Path file, Connectors connectors, JsonOption json) {
        Recognition.Candidate best = switch (new Recogniser(Workbooks.HERE).recognise(file, connectors.all())) {
            case Outcome.Accepted<Recognition> found -> sure(found.value(), file);
            case Outcome.Rejected<Recognition> unreadable ->
                throw refused(unreadable.problems().getFirst());
        };
        if (!json.wanted()) {
            System.out.println(best.shown() + " (" + best.place() + ")");
        }
        return best.connector();
    }

    private static Recognition.Candidate sure(Recognition found, Path file) {
        return found.sure()
                .orElseThrow(() -> found.candidates().isEmpty()
                        ? refused(found.problem())
                        : new Refusal("Konektornya tidak jelas / the connector is unclear: " + found.shown()
                                + Unclear.hint(file)));
    }

    private static Refusal refused(Problem problem) {
        return new Refusal("Berkas ditolak / the file was refused: " + Kata.told(problem));
    }
}
