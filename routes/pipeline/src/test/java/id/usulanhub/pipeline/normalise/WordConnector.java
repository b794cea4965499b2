package id.usulanhub.pipeline.normalise;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.Samples;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A connector for tests: the first word is the kecamatan, {@code setu} or {@code cikarang}. */
public final class WordConnector implements Connector {

    static UsulanId id(Received received) {
        return new UsulanId(received.connector() + ":" + received.sourceKey());
    }

    @Override
    public String name() {
        return "web-form";
    }

    @Override
    public Manifest manifest() {
        throw new UnsupportedOperationException("a test's connector has no manifest");
    }

    @Override
    public Outcome<String> sourceKey(byte[] payload) {
        return Outcome.accepted(String.format("%032x", new String(payload, StandardCharsets.UTF_8).hashCode()));
    }

    @Override
    public Outcome<Usulan> normalise(Received received, String rawId, Reference reference) {
        String words = new String(received.payload(), StandardCharsets.UTF_8);
        if (words.startsWith("setu")) {
            return Outcome.accepted(Samples.usulan(received, rawId, Samples.SETU));
        }
        if (words.startsWith("cikarang")) {
            return Outcome.accepted(Samples.usulan(received, rawId, Samples.CIKARANG));
        }
        return Outcome.rejected(new Problem(ProblemCode.WILAYAH_UNKNOWN, "wilayah", Place.wholeRecord(), words, ""));
    }

    @Override
    public Outcome<SheetSummary> readRows(Path file, Consumer<RowPayload> sink) {
        throw new UnsupportedOperationException("a test's connector reads no sheets");
    }
}
