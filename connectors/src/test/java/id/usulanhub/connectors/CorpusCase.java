package id.usulanhub.connectors;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.sheettext.SheetText;
import id.usulanhub.connectorkit.sheettext.SheetTextFile;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.usulan.Usulan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One workbook of the corpus: {@code input.sheet.yaml}, the connector that reads it, and {@code expected.json} with each
 * row, each problem and what was left out, in few words.
 */
record CorpusCase(Path folder) {

    String name() {
        return folder.getFileName().toString();
    }

    String connector() {
        return read("connector.txt").strip();
    }

    SheetText workbook() {
        return SheetText.read(folder.resolve(SheetText.INPUT));
    }

    Path expectedFile() {
        return folder.resolve("expected.json");
    }

    String expected() {
        return Files.exists(expectedFile()) ? read("expected.json") : "";
    }

    /** What comes of it, as {@code expected.json} has it. */
    String actual(Connector connector, Reference reference) {
        ArrayNode rows = Json.mapper().createArrayNode();
        Outcome<SheetSummary> summary = SheetTextFile.with(
                workbook(), file -> connector.readRows(file, row -> rows.add(row(row, connector, reference))));
        ObjectNode result = Json.mapper().createObjectNode();
        result.set("rows", rows);
        if (summary instanceof Outcome.Accepted<SheetSummary> read) {
            result.set("skipped", Json.mapper().valueToTree(read.value().skipped()));
        } else {
            result.set("refused", problems(summary.problems()));
        }
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(result) + "\n";
    }

    private static ObjectNode row(RowPayload row, Connector connector, Reference reference) {
        ObjectNode result = Json.mapper().createObjectNode().put("at", row.place());
        switch (connector.normalise(received(row, connector), "0-0", reference)) {
            case Outcome.Accepted<Usulan> good -> usulan(good.value(), result);
            case Outcome.Rejected<Usulan> bad -> result.set("problems", problems(bad.problems()));
        }
        return result;
    }

    private static Received received(RowPayload row, Connector connector) {
        String key = connector.split(RowPayload.MEDIA_TYPE, row.json()) instanceof Outcome.Accepted<List<Part>> parts
                ? parts.value().getFirst().sourceKey()
                : "";
        return new Received(
                connector.name(), key, "", Instant.EPOCH, row.place(), RowPayload.MEDIA_TYPE, "", "", row.json());
    }

    private static void usulan(Usulan usulan, ObjectNode out) {
        var lokasi = usulan.lokasi();
        var usul = usulan.usul();
        out.put("wilayah", (lokasi.desa() == null ? usulan.ledgerKey() : lokasi.desa()).value());
        out.put("kamus", usulan.pekerjaan().kodeKamus());
        out.put("volume", usul.volume() == null ? "" : usul.volume().toPlainString() + " " + usul.satuan());
        out.put("anggaran", usul.anggaran());
        List<String> more = new ArrayList<>();
        more.add(usulan.tahun() + "");
        more.add("uraian: " + usul.uraian());
        more.add("masalah: " + usul.masalah());
        more.add("alamat: " + lokasi.alamat());
        more.add("prioritas: " + usul.prioritas());
        more.add("titik: "
                + (lokasi.titik() == null
                        ? ""
                        : lokasi.titik().lat() + ", " + lokasi.titik().lng()));
        more.add("atribut: " + usulan.atribut());
        more.add("lampiran: " + usulan.lampiran().size());
        out.put("more", String.join("; ", more));
    }

    private static ArrayNode problems(List<Problem> problems) {
        ArrayNode all = Json.mapper().createArrayNode();
        problems.forEach(problem -> all.add(String.join(
                " ",
                problem.code().name(),
                problem.field(),
                problem.place().path(),
                "'" + problem.value() + "'",
                problem.detail())));
        return all;
    }

    private String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
