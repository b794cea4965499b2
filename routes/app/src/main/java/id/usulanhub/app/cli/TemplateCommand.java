package id.usulanhub.app.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hub template}: a workbook with drop-downs to fill in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = {
            "Membuat buku kerja untuk diisi, dengan pilihan wilayah, kamus, dan satuan kabupaten ini.",
            "Makes a workbook to fill in, with lists of the kabupaten's places, kamus and units."
        })
final class TemplateCommand implements Callable<Integer> {

    @Mixin
    private DataOption data;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Tempat menyimpan. / Where to save.")
    private Path out;

    @Option(
            names = "--kecamatan",
            paramLabel = "KODE",
            description = "Hanya desa kecamatan ini. / Only the desa of this kecamatan.")
    private String kecamatan;

    @Option(
            names = "--bidang",
            paramLabel = "KODE",
            description = {
                "Hanya kamus bidang urusan ini, dengan kode (1.03) atau kata; boleh berulang.",
                "Only the kamus of this bidang urusan, by code (1.03) or word; may be repeated."
            })
    private List<String> bidang = List.of();

    @Override
    public Integer call() {
        List<String> query = new ArrayList<>();
        if (kecamatan != null) {
            query.add("kecamatan=" + encoded(kecamatan));
        }
        bidang.forEach(each -> query.add("bidang=" + encoded(each)));
        Answers.body(data.hub().download("/api/v1/template?" + String.join("&", query), out.toAbsolutePath()));
        System.out.println("tersimpan / saved: " + out);
        return ExitCode.DONE;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
