package id.usulanhub.app.cli;

import tools.jackson.databind.JsonNode;

/** An audit's report for a person: one row a connector, then the line that programs read too. */
final class AuditText {

    private static final String ROW = "%-28s %9s %9s %9s %9s %9s%n";

    private AuditText() {}

    static void print(JsonNode report) {
        System.out.printf(ROW, "kanal / connector", "diterima", "masuk", "ditolak", "menunggu", "ganda");
        report.path("connectors").properties().forEach(entry -> row(entry.getKey(), entry.getValue()));
        System.out.println(report.path("line").asString());
    }

    private static void row(String name, JsonNode counts) {
        System.out.printf(
                ROW,
                name,
                counts.path("received").asString(),
                counts.path("accepted").asString(),
                counts.path("rejected").asString(),
                counts.path("waiting").asString(),
                counts.path("duplicates").asString());
    }
}
