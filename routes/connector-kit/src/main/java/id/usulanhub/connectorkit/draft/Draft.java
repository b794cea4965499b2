package id.usulanhub.connectorkit.draft;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.connectorkit.check.Subject;
import id.usulanhub.connectorkit.check.rule.Personal;
import id.usulanhub.connectorkit.openrosa.FormFiles;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A connector drafted from a sample of what will come.
 *
 * @param name the connector's
 * @param sample what it was drafted from
 * @param mapping the text of {@code mapping.yaml}
 * @param toMend fields for which nothing was found
 */
public record Draft(String name, Sample sample, String mapping, List<String> toMend) {

    private static final String CASE = "from-sample";
    private static final int HEADER_COLUMNS = 4;

    /**
     * Drafts from a JSON object, an XForm, an XLSForm or a sheet's row of headings.
     *
     * @return one problem when the file is none of these
     * @throws IOException when it cannot be read at all
     */
    public static Outcome<Draft> of(String name, Path file, Reference reference) throws IOException {
        return SampleFile.read(file, reference).map(sample -> of(name, sample, reference.tahun()));
    }

    /**
     * Drafts a connector whose form phones fetch from the hub, from an XForm or an XLSForm. The lists that the form needs
     * are taken from beside it.
     *
     * @return all that keeps the file from being a form
     * @throws IOException when it cannot be read at all
     */
    public static Outcome<Draft> ofPhones(String name, Path file, Reference reference) throws IOException {
        return PhoneSample.read(file, reference).map(sample -> of(name, sample, reference.tahun()));
    }

    private static Draft of(String name, Sample sample, int tahun) {
        Guesses guesses = Guesses.among(sample.offers());
        MappingText text = new MappingText(sample, guesses, tahun);
        String mapping = text.write();
        return new Draft(name, masked(sample, guesses), mapping, text.toMend());
    }

    /**
     * Writes the folder: manifest, mapping, the first case, and what the checker can write by itself.
     *
     * @return the files, by their path in the folder
     */
    public List<String> write(Path folder, Reference reference, Checker checker) throws IOException {
        write(folder.resolve("manifest.yaml"), manifest());
        write(folder.resolve("mapping.yaml"), mapping);
        if (sample.isOfPhones()) {
            for (Map.Entry<String, byte[]> file : sample.phones().files().entrySet()) {
                write(folder.resolve(file.getKey()), file.getValue());
            }
        }
        Path good = folder.resolve("cases/good-" + CASE);
        Files.createDirectories(good);
        Files.write(good.resolve(sample.input()), sample.content());
        boolean refused = Subject.of(folder, reference).cases().stream()
                .anyMatch(each -> !each.problems().isEmpty());
        if (refused) {
            Files.move(good, folder.resolve("cases/bad-" + CASE));
        }
        checker.fix(folder);
        return Subject.of(folder, reference).files();
    }

    private String manifest() {
        String title = name.replace('-', ' ');
        return """
                # Rancangan: lengkapi judul, uraian dan pemilik. / Drafted: complete title, description and owner.
                name: %s
                title: { id: "Formulir %s", en: "Form %s" }
                description:
                  id: "Usulan yang masuk lewat %s."
                  en: "Usulan that come by %s."
                owner: Bappeda
                transport: %s
                %s""".formatted(name, title, title, title, title, sample.transport(), header());
    }

    private String header() {
        if (!sample.isSheet()) {
            return sample.isOfPhones() ? form(sample.phones().names()) : "";
        }
        List<String> found = MappingText.found(Guesses.among(sample.offers()));
        String required = String.join(", ", found.subList(0, Math.min(2, found.size())));
        return "header: { required: [" + (required.isEmpty() ? "kamus" : required) + "], at-least: "
                + Math.clamp(found.size(), 1, HEADER_COLUMNS) + ", within: 30 }\n";
    }

    private static String form(FormFiles names) {
        return """
                openrosa: { form: %s, media: [%s] }
                # Siapa saja boleh mengirim; bila hanya yang punya akun: / Anyone may send; for those with accounts only:
                # auth: account
                # auth-secret: collect
                # secrets: [collect]
                """.formatted(names.form(), String.join(", ", names.media()));
    }

    /** A case is kept for years: what can be somebody's is made up in it. */
    private static Sample masked(Sample sample, Guesses guesses) {
        String text = Personal.masked(new String(sample.content(), StandardCharsets.UTF_8));
        String name =
                guesses.of("pengusul_nama").map(guess -> guess.offer().value()).orElse("");
        String known = name.isBlank() ? text : text.replace(written(sample, name), written(sample, "Warga Contoh"));
        return sample.with(known.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Sample sample, String value) {
        return sample.isSheet() ? value : Json.mapper().writeValueAsString(value);
    }

    private static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
