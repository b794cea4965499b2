package id.usulanhub.example;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.reference.ReferenceFiles;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What becomes of submissions by the connectors and the rules of the domain alone: no broker, no view. */
final class ExampleHub {

    private static final Instant AT = Instant.parse("2026-01-20T02:00:00Z");

    private final Connectors connectors = ConnectorLoader.fromClassPath(ExampleHub.class.getClassLoader());
    private final Reference reference = bekasi2027();
    private final Map<UsulanId, Usulan> newest = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    Connector connector(String name) {
        return connectors.find(name).orElseThrow();
    }

    /** Sends one submission and tells its fate as a line of {@code expected.csv} does, without the source's id. */
    List<String> send(Submission submission) {
        Connector connector = connector(submission.channel());
        Received received = received(submission, connector);
        return switch (connector.normalise(received, "0-0", reference)) {
            case Outcome.Accepted<Usulan> accepted -> accepted(accepted.value());
            case Outcome.Rejected<Usulan> rejected -> rejected(received, rejected.problems());
        };
    }

    private List<String> accepted(Usulan usulan) {
        Usulan before = newest.put(usulan.id(), usulan);
        String kind = kind(before, usulan);
        return List.of(
                kind.equals("same") ? "duplicate" : "accepted",
                kind,
                usulan.ledgerKey().value(),
                text(usulan.lokasi().desa()),
                usulan.pekerjaan().kodeKamus(),
                usulan.usul().volume() == null ? "" : usulan.usul().volume().toPlainString(),
                text(usulan.usul().satuan()),
                text(usulan.usul().anggaran()),
                "");
    }

    private static String kind(Usulan before, Usulan usulan) {
        if (before == null) {
            return "new";
        }
        if (before.saysTheSameAs(usulan)) {
            return "same";
        }
        return before.ledgerKey().equals(usulan.ledgerKey()) ? "revised" : "moved";
    }

    private List<String> rejected(Received received, List<Problem> problems) {
        boolean again = !refused.add(received.sourceKey() + received.contentHash());
        String all = problems.stream()
                .map(problem -> problem.code() + "@" + problem.field())
                .sorted()
                .collect(Collectors.joining(";"));
        return List.of(again ? "duplicate" : "rejected", again ? "same" : "", "", "", "", "", "", "", all);
    }

    private static Received received(Submission submission, Connector connector) {
        String key = switch (connector.split("application/json", submission.payload())) {
            case Outcome.Accepted<List<Part>> parts -> parts.value().getFirst().sourceKey();
            case Outcome.Rejected<List<Part>> rejected -> throw new AssertionError(rejected.problems());
        };
        return new Received(
                submission.channel(),
                key,
                "UH-",
                AT,
                submission.place(),
                "application/json",
                Sha256.hex(submission.payload()),
                "",
                submission.payload());
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Reference bekasi2027() {
        try (InputStream kamus = ExampleHub.class.getResourceAsStream("/examples/bekasi-2027/kamus.csv")) {
            return new Reference(
                    new KodeWilayah("32.16"),
                    2027,
                    WilayahIndex.of(good(ReferenceFiles.wilayahOfTheCountry())),
                    KamusIndex.of(good(ReferenceFiles.kamus(kamus))),
                    SatuanIndex.of(good(ReferenceFiles.satuanOfTheHub())));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> List<T> good(Outcome<List<T>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<List<T>> accepted -> accepted.value();
            case Outcome.Rejected<List<T>> rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
