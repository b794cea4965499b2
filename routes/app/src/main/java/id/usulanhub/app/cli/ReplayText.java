package id.usulanhub.app.cli;

import tools.jackson.databind.JsonNode;

/** A replay in words for a person. */
final class ReplayText {

    private ReplayText() {}

    static void plan(JsonNode plan) {
        JsonNode report = plan.path("report");
        JsonNode counts = report.path("counts");
        System.out.printf(
                "konektor versi / connector version %s%n", plan.path("mapping").asString());
        line("dibaca / records", plan.path("records"));
        line("sama / same", counts.path("SAME"));
        line("diterima sekarang / newly accepted", counts.path("NEWLY_ACCEPTED"));
        line("isi berubah / values changed", counts.path("CHANGED"));
        line("  sudah diputuskan, diputuskan lagi / decided, again", plan.path("decided"));
        line("masalah lain / other problems", counts.path("OTHER_PROBLEMS"));
        line("akan ditolak, dibiarkan / would be refused, left alone", counts.path("NEWLY_REJECTED"));
        line("tidak utuh, dibiarkan / not intact, left alone", plan.path("unreadable"));
        report.path("fields").properties().forEach(field -> line("  " + field.getKey(), field.getValue()));
        report.path("problems").properties().forEach(problem -> line("  " + problem.getKey(), problem.getValue()));
    }

    static void done(JsonNode result) {
        JsonNode run = result.path("run");
        if (run.isNull() || run.isMissingNode()) {
            System.out.println("Tidak ada yang berubah. / Nothing changes.");
            return;
        }
        System.out.printf("%n%s%n", run.path("job").asString());
        line("disalin / copied", run.path("copies"));
        line("diterima / accepted", run.path("accepted"));
        line("ditolak / refused", run.path("rejected"));
        line("sama / the same already", run.path("duplicates"));
        line("ada yang lebih baru / superseded", run.path("superseded"));
        line("menunggu / waiting", run.path("waiting"));
    }

    private static void line(String what, JsonNode count) {
        System.out.printf("%-56s %8s%n", what, count.asString("0"));
    }
}
