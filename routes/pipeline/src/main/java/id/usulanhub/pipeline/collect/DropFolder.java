package id.usulanhub.pipeline.collect;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * What becomes of a file in the drop folder: in {@code drop/<connector>/} that connector reads it, in {@code drop/} itself
 * the one that knows its headings. Its sender finds the answer beside it. A file that is refused is named so, with the
 * reasons in a text file of the same name; where no connector is sure, they say what to do.
 */
public final class DropFolder {

    private static final String WHAT_TO_DO = "\nPindahkan berkas ke folder konektornya, misalnya drop/sipd-asmas/"
            + "\nMove the file into the folder of its connector, as drop/sipd-asmas/";

    private final Importer importer;
    private final Path root;

    /** @param root the drop folder itself */
    public DropFolder(Importer importer, Path root) {
        this.importer = importer;
        this.root = root.toAbsolutePath().normalize();
    }

    /**
     * Imports one file; its folder within the drop folder names the connector.
     *
     * @throws id.usulanhub.pipeline.flow.BrokerUnavailable when it must be tried again later
     */
    public void take(File file) {
        Path path = file.toPath();
        Path folder = path.toAbsolutePath().normalize().getParent();
        String connector = folder.equals(root) ? "" : folder.getFileName().toString();
        answer(path, importer.importFile(new Importer.Request(path, connector), rows -> {}));
    }

    private static void answer(Path file, Outcome<Importer.FileReceipt> outcome) {
        switch (outcome) {
            case Outcome.Accepted<Importer.FileReceipt> accepted -> write(file, ".resi.txt", receipt(accepted.value()));
            case Outcome.Rejected<Importer.FileReceipt> rejected ->
                write(
                        file,
                        ".ditolak.txt",
                        rejected.problems().stream().map(DropFolder::line).collect(Collectors.joining("\n")));
        }
    }

    private static String receipt(Importer.FileReceipt receipt) {
        return receipt.id() + "\nkonektor: " + receipt.connector() + " (" + receipt.sure() + " %)\nbaris: "
                + receipt.rows() + (receipt.sameAsBefore() ? "\nberkas yang sama sudah pernah diterima" : "");
    }

    private static String line(Problem problem) {
        return problem.code() + " " + problem.place().path() + " " + problem.detail()
                + (problem.code() == ProblemCode.CONNECTOR_UNCLEAR ? WHAT_TO_DO : "");
    }

    private static void write(Path file, String suffix, String text) {
        Path answers = file.getParent().resolve("jawaban");
        try {
            Files.createDirectories(answers);
            Files.writeString(answers.resolve(file.getFileName() + suffix), text + "\n", StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer to a dropped file could not be written", e);
        }
    }
}
