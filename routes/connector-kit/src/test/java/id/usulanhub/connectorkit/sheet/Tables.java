package id.usulanhub.connectorkit.sheet;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.domain.outcome.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads drawn workbooks by rules, and shows what came of each row. */
final class Tables {

    private static final Map<String, List<Heading>> HEADINGS = headings();

    private final SheetRules rules;
    private final List<RowPayload> payloads = new ArrayList<>();
    private SheetSummary summary;

    private Tables(SheetRules rules) {
        this.rules = rules;
    }

    static TableRules rules() {
        return new TableRules(
                List.of("tahun", "kecamatan", "desa"),
                "",
                List.of(),
                true,
                List.of(),
                List.of(),
                Set.of("anggaran"),
                false,
                true,
                Map.of());
    }

    static Tables read(TableRules table, FakeBook book) {
        return read(rules(table, "kamus"), book);
    }

    /** @param required the columns without which there is no header */
    static SheetRules rules(TableRules table, String... required) {
        return new SheetRules(new Columns(HEADINGS), List.of(required), 3, 20, table, SheetLimits.DEFAULT);
    }

    static Tables read(SheetRules rules, FakeBook book) {
        Tables tables = new Tables(rules);
        Outcome<SheetSummary> outcome =
                new SheetReader(rules, (file, limits) -> book).read(Path.of("drawn"), tables.payloads::add);
        if (!(outcome instanceof Outcome.Accepted<SheetSummary> accepted)) {
            throw new AssertionError(outcome.problems());
        }
        tables.summary = accepted.value();
        return tables;
    }

    /** Why a workbook is not read. */
    static List<String> problems(SheetRules rules, FakeBook book) {
        return new SheetReader(rules, (file, limits) -> book)
                .read(Path.of("drawn"), row -> {}).problems().stream()
                        .map(problem -> problem.code().name())
                        .toList();
    }

    static Tables read(String drawn) {
        return read(rules(), FakeBook.of(drawn));
    }

    SheetSummary summary() {
        return summary;
    }

    List<RowPayload> payloads() {
        return payloads;
    }

    /** Each row as its place and the texts of some columns, {@code A5 desa kamus}; what is elsewhere with its cell. */
    List<String> rows(String... columns) {
        return payloads.stream().map(payload -> row(payload, columns)).toList();
    }

    /** {@code B2 IDENTITY desa Sukamaju}. */
    List<String> decisions(Decision.Kind kind) {
        return summary.decisions().stream()
                .filter(decision -> decision.kind() == kind)
                .map(each -> (cell(each.place()) + " " + each.column() + " " + each.text())
                        .replaceAll(" +", " ")
                        .strip())
                .toList();
    }

    private String row(RowPayload payload, String... columns) {
        JsonNode root = Json.mapper().readTree(payload.json());
        Map<String, String> letters = rules.columns().letters(root.path("head"));
        StringBuilder row = new StringBuilder(cell(payload.place()));
        for (String column : columns) {
            row.append(" ").append(value(root, column, letters.getOrDefault(column, "-")));
        }
        return row.toString();
    }

    private static String value(JsonNode root, String column, String letters) {
        JsonNode own = root.path("cells").path(letters);
        JsonNode value = own.isMissingNode() ? root.path("above").path(column) : own;
        String at = root.path("at").path(own.isMissingNode() ? column : letters).asString("");
        String text = value.isContainer() ? value.toString() : value.asString("-");
        return text + (at.isEmpty() ? "" : "@" + at);
    }

    private static String cell(String place) {
        return place.startsWith("Usulan!") ? place.substring("Usulan!".length()) : place;
    }

    private static Map<String, List<Heading>> headings() {
        Map<String, List<Heading>> headings = new LinkedHashMap<>();
        headings.put("tahun", plain("Tahun", "Tahun Anggaran"));
        headings.put("kecamatan", plain("Kecamatan", "Kec."));
        headings.put("desa", plain("Desa", "Kelurahan", "Desa/Kelurahan", "Kel."));
        headings.put("kamus", plain("Usulan", "Nama Kegiatan"));
        headings.put("alamat", plain("Lokasi", "Alamat"));
        headings.put("volume", plain("Volume"));
        headings.put("anggaran", plain("Anggaran", "Pagu"));
        headings.put("opd", plain("OPD"));
        headings.put("camat_anggaran", List.of(Heading.under("Anggaran", "Rekomendasi Kecamatan")));
        headings.put("camat_koefisien", List.of(Heading.after("Koefisien", "Rekomendasi Kecamatan")));
        headings.put("koefisien_2", List.of(Heading.nth("Koefisien", 2)));
        return headings;
    }

    private static List<Heading> plain(String... texts) {
        return List.of(texts).stream().map(Heading::anywhere).toList();
    }
}
