package id.usulanhub.connectorkit.worker;

import id.usulanhub.connectorkit.marking.Marked;
import id.usulanhub.connectorkit.workbook.Picture;
import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.Region;
import id.usulanhub.connectorkit.workbook.Remark;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.connectorkit.worker.Frame.Value;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads what {@link FrameWriter} has written. */
final class FrameReader {

    private static final int BATCH = 1 << 16;

    /** Longer than any text that a limit lets through: what says more is no frame. */
    private static final int LONGEST = 1 << 23;

    private final DataInputStream in;
    private final Function<String, Picture.Content> pictures;

    /** @param pictures the contents of the pictures, by the names of the files that hold them */
    FrameReader(InputStream in, Function<String, Picture.Content> pictures) {
        this.in = new DataInputStream(new BufferedInputStream(in, BATCH));
        this.pictures = pictures;
    }

    Frame frame() throws IOException {
        return Frame.of(in.readUnsignedByte());
    }

    SheetInfo sheet() throws IOException {
        return new SheetInfo(text(), in.readBoolean(), list(this::region), list(this::picture));
    }

    private Region region() throws IOException {
        return new Region(in.readInt(), in.readInt(), in.readInt(), in.readInt());
    }

    private Picture picture() throws IOException {
        return new Picture(in.readInt(), in.readInt(), text(), in.readLong(), pictures.apply(text()));
    }

    SheetRow row(String sheet) throws IOException {
        return new SheetRow(sheet, in.readInt(), in.readBoolean(), list(this::cell));
    }

    private SheetRow.Cell cell() throws IOException {
        int column = in.readInt();
        boolean formula = in.readBoolean();
        return new SheetRow.Cell(column, value(), formula);
    }

    private Object value() throws IOException {
        return switch (Value.of(in.readUnsignedByte())) {
            case TEXT -> text();
            case NUMBER -> new BigDecimal(text());
            case TRUE -> true;
            case FALSE -> false;
            case DATE -> LocalDate.parse(text());
            case MOMENT -> LocalDateTime.parse(text());
            case FAULT -> fault(text());
        };
    }

    private static SheetRow.Fault fault(String error) {
        SheetRow.Fault none = SheetRow.Fault.NO_VALUE_KEPT;
        return none.error().equals(error) ? none : new SheetRow.Fault(error);
    }

    Marked marked() throws IOException {
        return Marked.valueOf(text());
    }

    List<Remark> remarks() throws IOException {
        return list(() -> new Remark(Remark.Kind.valueOf(text()), text()));
    }

    Refusal refusal() throws IOException {
        return new Refusal(ProblemCode.valueOf(text()), text());
    }

    /** Reads one of many. */
    private interface One<T> {
        T read() throws IOException;
    }

    private <T> List<T> list(One<T> one) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > LONGEST) {
            throw new IOException("no frame");
        }
        List<T> list = new ArrayList<>(size);
        for (int at = 0; at < size; at++) {
            list.add(one.read());
        }
        return list;
    }

    private String text() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IOException("no frame");
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
