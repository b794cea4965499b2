package id.usulanhub.app.cli;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.marking.Kata;
import id.usulanhub.connectorkit.sheet.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Says on a terminal what became of an imported file. */
final class ImportText {

    private ImportText() {}

    /** What the receipt of a file says, and which of its columns were not read. */
    static List<String> receipt(JsonNode receipt) {
        List<String> lines = new ArrayList<>();
        lines.add("%s  %s %s %%  %s baris%s"
                .formatted(
                        receipt.path("id").asString(),
                        receipt.path("connector").asString(),
                        receipt.path("sure").asString(),
                        receipt.path("rows").asString(),
                        receipt.path("sameAsBefore").asBoolean()
                                ? ", berkas yang sama sudah pernah diterima / the same file was received before"
                                : ""));
        if (receipt.path("rows").asLong() == 0) {
            lines.add(Kata.noRow());
        }
        lines.addAll(unread(receipt));
        return lines;
    }

    /** Which filled columns of a file were not read, one a line; none where all were. */
    static List<String> unread(JsonNode file) {
        return file.path("unread")
                .valueStream()
                .map(column -> Kata.told(Json.mapper().treeToValue(column, Unread.class)))
                .toList();
    }

    /** How many rows became usulan, and how the refused ones are to be seen. */
    static List<String> counts(JsonNode file) {
        String counts = "usulan/accepted=%s ditolak/refused=%s ganda/duplicates=%s"
                .formatted(
                        file.path("accepted").asString(),
                        file.path("rejected").asString(),
                        file.path("duplicates").asString());
        String waiting = file.path("waiting").asLong() == 0
                ? ""
                : " masih diperiksa/waiting=" + file.path("waiting").asString();
        return file.path("rejected").asLong() == 0
                ? List.of(counts + waiting)
                : List.of(
                        counts + waiting,
                        "Apa yang salah / what is wrong: " + command(file),
                        "Berkas dengan kesalahan ditandai / the file with its errors marked: " + command(file)
                                + " --out FILE.xlsx");
    }

    /** What is wrong, cell by cell, as far as it was asked for; and how to see the rest. */
    static List<String> cells(JsonNode file) {
        long more = file.path("more").asLong();
        return Stream.concat(
                        file.path("cells")
                                .valueStream()
                                .map(cell -> "  " + cell.path("told").asString()),
                        more == 0
                                ? Stream.empty()
                                : Stream.of("  ... %d lagi / more: %s --all".formatted(more, command(file))))
                .toList();
    }

    private static String command(JsonNode file) {
        return "./hub import-result " + file.path("receipt").asString();
    }
}
