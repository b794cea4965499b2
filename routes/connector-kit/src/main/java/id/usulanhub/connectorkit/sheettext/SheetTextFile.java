package id.usulanhub.connectorkit.sheettext;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Makes the real file of a workbook that is written as text. */
public final class SheetTextFile {

    private SheetTextFile() {}

    /** Writes the file into a folder, under the name that it calls itself by. */
    public static Path write(SheetText text, Path folder) {
        Path file = folder.resolve(text.file());
        try (OutputStream out = Files.newOutputStream(file)) {
            write(text, out);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody does with the file, which is there only so long. */
    public static <T> T with(SheetText text, Function<Path, T> use) {
        try {
            Path folder = Files.createTempDirectory("sheet");
            try {
                return use.apply(write(text, folder));
            } finally {
                Files.deleteIfExists(folder.resolve(text.file()));
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(SheetText text, OutputStream out) throws IOException {
        switch (text.format()) {
            case "csv", "tsv" -> CsvWriter.write(text, out);
            case "html" -> HtmlWriter.write(text, out);
            case "ods" -> OdsWriter.write(text, out);
            default -> PoiWriter.write(text, out);
        }
    }
}
