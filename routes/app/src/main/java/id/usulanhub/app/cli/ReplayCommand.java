package id.usulanhub.app.cli;

import id.usulanhub.app.client.HubUnavailable;
import id.usulanhub.pipeline.replay.ReplayForm;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code hub replay CONNECTOR}: reads anew what was received. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = {
            "Membaca ulang kiriman yang pernah diterima, misalnya setelah konektor diperbaiki. Aman diulang: tidak ada"
                    + " yang ganda, dan usulan yang sudah diterima tidak hilang.",
            "Reads anew what was received, for example after a connector was mended. Safe to repeat: nothing is doubled,"
                    + " and no accepted usulan is taken away."
        })
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Mixin
    private JsonOption json;

    @Parameters(paramLabel = "CONNECTOR", description = "Nama konektor. / The connector's name.")
    private String connector;

    @Option(
            names = "--mapping",
            paramLabel = "VERSION",
            defaultValue = "new",
            description =
                    "new: yang berlaku sekarang (bawaan); old: versi lain yang paling baru dikenal; atau 12 digit versinya."
                            + " / the one that runs; the other one first seen last; or a version's 12 digits.")
    private String mapping;

    @Option(
            names = "--from",
            paramLabel = "DAY",
            description = "Diterima sejak hari ini, mis. 2026-11-21. / Received on this day or later.")
    private String from;

    @Option(
            names = "--until",
            paramLabel = "DAY",
            description = "Diterima sampai dengan hari ini. / Received on this day or earlier.")
    private String until;

    @Option(names = "--rejected", description = "Hanya yang masih ditolak. / Only what is still refused.")
    private boolean rejected;

    @Option(
            names = "--problem",
            paramLabel = "CODE",
            description = "Hanya yang ditolak karena masalah ini. / Only what is refused for this problem.")
    private String problem;

    @Option(
            names = "--kecamatan",
            paramLabel = "KODE",
            description = "Hanya usulan di kecamatan ini. / Only usulan that stand in this kecamatan.")
    private String kecamatan;

    @Option(
            names = "--batch",
            paramLabel = "SHA256",
            description = "Hanya baris dari berkas ini. / Only rows of this file.")
    private String batch;

    @Option(names = "--dry-run", description = "Tunjukkan saja. / Only show what would happen.")
    private boolean dryRun;

    @Option(names = "--yes", description = "Jangan bertanya. / Do not ask.")
    private boolean yes;

    private JsonNode result;

    @Override
    public Integer call() {
        ReplayForm form = new ReplayForm(from, until, rejected, problem, kecamatan, batch, mapping);
        if (dryRun || !yes) {
            JsonNode plan = Answers.body(data.hub().post(path("/replay/plan"), form));
            boolean nothing = plan.path("copies").asLong() == 0;
            if (dryRun || nothing) {
                json.print(plan, () -> ReplayText.plan(plan));
                return ExitCode.DONE;
            }
            ReplayText.plan(plan);
            if (!isMeant()) {
                return ExitCode.REFUSED;
            }
        }
        return replay(form);
    }

    private static boolean isMeant() {
        if (System.console() == null) {
            throw new Refusal("Tambahkan --yes untuk menjalankannya. / Add --yes to run it.");
        }
        String answer = System.console().readLine("Jalankan? / Run it? [y/N] ");
        return answer != null && answer.strip().matches("(?i)y|ya|yes");
    }

    private int replay(ReplayForm form) {
        data.hub().stream(path("/replay"), form, this::line);
        if (result == null || result.has("again")) {
            String why = result == null ? "" : result.path("detail").asString();
            throw new HubUnavailable(
                    ("Terputus; ulangi perintah yang sama. / Interrupted; run it again. " + why).strip(), null);
        }
        if (result.has("title") || result.has("status")) {
            throw new Refusal(result.path("title").asString() + ": "
                    + result.path("detail").asString());
        }
        json.print(result, () -> ReplayText.done(result));
        return ExitCode.DONE;
    }

    private void line(JsonNode line) {
        if (line.has("looked")) {
            progress(line);
        } else {
            result = line;
        }
    }

    private void progress(JsonNode line) {
        if (System.console() != null && !json.wanted()) {
            System.err.printf(
                    "\r  %,d / %,d dibaca / read, %,d disalin / copied",
                    line.path("looked").asLong(),
                    line.path("of").asLong(),
                    line.path("copied").asLong());
        }
    }

    private String path(String what) {
        return "/api/v1/connectors/" + connector + what;
    }
}
