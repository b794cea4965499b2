package id.usulanhub.connectorkit.worker;

import id.usulanhub.connectorkit.marking.Marking;
import id.usulanhub.connectorkit.workbook.Picture;
import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.connectorkit.workbook.Workbooks;
import java.io.DataInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The process that reads one file, or marks it. It is told which on its standard input, writes its rows to its standard
 * output, and ends when either of them is closed, so also when the hub is killed.
 */
public final class WorkerMain {

    private static final String PICTURE = "picture-";

    private final Path spool;
    private final FrameWriter out;
    private int pictures;

    private WorkerMain(Path spool, FrameWriter out) {
        this.spool = spool;
        this.out = out;
    }

    /** @param arguments none */
    public static void main(String[] arguments) throws IOException {
        // Whatever a library prints is not to come between the frames.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        WorkerRequest request = WorkerRequest.read(new DataInputStream(System.in));
        Thread.ofPlatform().daemon().name("input").start(() -> endWith(System.in));
        try (FrameWriter out = new FrameWriter(new FileOutputStream(FileDescriptor.out))) {
            if (request.mark() == null) {
                new WorkerMain(Path.of(request.spool()), out).serve(request);
            } else {
                out.marked(Marking.HERE.mark(request.mark()));
            }
        }
    }

    private void serve(WorkerRequest request) throws IOException {
        try (RowReader reader = Workbooks.HERE.open(Path.of(request.file()), request.limits())) {
            for (SheetInfo sheet = reader.nextSheet(); sheet != null; sheet = reader.nextSheet()) {
                out.sheet(sheet, kept(sheet.pictures()));
                for (SheetRow row = reader.nextRow(); row != null; row = reader.nextRow()) {
                    out.row(row);
                }
                out.endOfSheet();
            }
            out.end(reader.remarks());
        } catch (Refusal refusal) {
            out.refused(refusal);
        }
    }

    private List<String> kept(List<Picture> all) throws IOException {
        List<String> names = new ArrayList<>();
        for (Picture picture : all) {
            String name = PICTURE + pictures;
            pictures++;
            Files.write(spool.resolve(name), picture.bytes());
            names.add(name);
        }
        return names;
    }

    private static void endWith(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
        Runtime.getRuntime().halt(0);
    }
}
