package id.usulanhub.app.cli;

import id.usulanhub.app.server.Installation;
import id.usulanhub.app.wiring.ReferenceFolder;
import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.marking.Kata;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.RowTwins;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads and normalises a file without a hub, and prints what would become of each row. Stores nothing. */
final class DryRun {

    private final Connector connector;
    private final JsonOption json;
    private final Reference reference;
    private long accepted;
    private long rejected;

    DryRun(Connector connector, JsonOption json) {
        this.connector = connector;
        this.json = json;
        this.reference = ReferenceFolder.example(Installation.find().example());
    }

    /** The exit code: refused when the file cannot be read or a row of it would be rejected. */
    int check(Path file) {
        RowTwins twins = new RowTwins(connector);
        Outcome<SheetSummary> read = connector.readRows(file, row -> show(twins.next(row), connector));
        refused(read.problems());
        if (!json.wanted() && read instanceof Outcome.Accepted<SheetSummary> whole) {
            whole.value().unread().forEach(column -> System.out.println(Kata.told(column)));
            System.out.println(
                    accepted + rejected == 0 ? Kata.noRow() : "accepted=" + accepted + " rejected=" + rejected);
        }
        return rejected == 0 ? ExitCode.DONE : ExitCode.REFUSED;
    }

    /** Prints what was taken for what in a file, were it refused for having no table. */
    int explain(Path file, String language) {
        var read = connector.explainRows(file);
        refused(read.problems());
        if (read instanceof Outcome.Accepted<SheetSummary> accepted) {
            json.print(
                    accepted.value(),
                    () -> new Explanation(language).lines(accepted.value()).forEach(System.out::println));
            return accepted.value().rows() > 0 ? ExitCode.DONE : ExitCode.REFUSED;
        }
        return ExitCode.REFUSED;
    }

    private static void refused(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal("Berkas ditolak / the file was refused: "
                    + problems.stream().map(Kata::told).collect(Collectors.joining("\n")));
        }
    }

    private void show(RowTwins.Keyed row, Connector connector) {
        switch (connector.normalise(row.row(), received(row, connector), "0-0", reference)) {
            case Outcome.Accepted<Usulan> good -> accepted(row.row(), good.value());
            case Outcome.Rejected<Usulan> bad -> rejected(row.row(), bad.problems());
        }
    }

    private void accepted(RowPayload row, Usulan usulan) {
        accepted++;
        if (json.wanted()) {
            json.print(Map.of("place", row.place(), "usulan", usulan), () -> {});
        }
    }

    private void rejected(RowPayload row, List<Problem> problems) {
        rejected++;
        json.print(
                Map.of("place", row.place(), "problems", problems),
                () -> problems.forEach(problem -> System.out.println(row.place() + "  " + Kata.told(problem))));
    }

    private static Received received(RowTwins.Keyed keyed, Connector connector) {
        RowPayload row = keyed.row();
        return new Received(
                connector.name(),
                keyed.sourceKey(),
                "",
                Instant.EPOCH,
                row.place(),
                RowPayload.MEDIA_TYPE,
                Sha256.hex(row.content()),
                "",
                row.json());
    }
}
