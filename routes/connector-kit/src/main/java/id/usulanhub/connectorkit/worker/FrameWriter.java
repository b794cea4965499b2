package id.usulanhub.connectorkit.worker;

import id.usulanhub.connectorkit.marking.Marked;
import id.usulanhub.connectorkit.workbook.Picture;
import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.Region;
import id.usulanhub.connectorkit.workbook.Remark;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.connectorkit.worker.Frame.Value;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Writes what was read of a file, so that {@link FrameReader} reads the same. */
final class FrameWriter implements Closeable {

    private static final int BATCH = 1 << 16;

    private final DataOutputStream out;

    FrameWriter(OutputStream out) {
        this.out = new DataOutputStream(new BufferedOutputStream(out, BATCH));
    }

    /** @param pictures the names of the files that hold the sheet's pictures, in their order */
    void sheet(SheetInfo sheet, List<String> pictures) throws IOException {
        out.writeByte(Frame.SHEET.ordinal());
        text(sheet.name());
        out.writeBoolean(sheet.hidden());
        out.writeInt(sheet.merges().size());
        for (Region merge : sheet.merges()) {
            out.writeInt(merge.top());
            out.writeInt(merge.left());
            out.writeInt(merge.bottom());
            out.writeInt(merge.right());
        }
        out.writeInt(pictures.size());
        for (int at = 0; at < pictures.size(); at++) {
            picture(sheet.pictures().get(at), pictures.get(at));
        }
    }

    private void picture(Picture picture, String file) throws IOException {
        out.writeInt(picture.row());
        out.writeInt(picture.column());
        text(picture.mediaType());
        out.writeLong(picture.size());
        text(file);
    }

    void row(SheetRow row) throws IOException {
        out.writeByte(Frame.ROW.ordinal());
        out.writeInt(row.number());
        out.writeBoolean(row.hidden());
        out.writeInt(row.cells().size());
        for (SheetRow.Cell cell : row.cells()) {
            out.writeInt(cell.column());
            out.writeBoolean(cell.formula());
            value(cell.value());
        }
    }

    void endOfSheet() throws IOException {
        out.writeByte(Frame.END_OF_SHEET.ordinal());
    }

    void end(List<Remark> remarks) throws IOException {
        out.writeByte(Frame.END.ordinal());
        out.writeInt(remarks.size());
        for (Remark remark : remarks) {
            text(remark.kind().name());
            text(remark.place());
        }
    }

    void marked(Marked kind) throws IOException {
        out.writeByte(Frame.MARKED.ordinal());
        text(kind.name());
    }

    void refused(Refusal refusal) throws IOException {
        out.writeByte(Frame.REFUSED.ordinal());
        text(refusal.problem().code().name());
        text(refusal.problem().detail());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void value(Object value) throws IOException {
        switch (value) {
            case String text -> valued(Value.TEXT, text);
            case BigDecimal number -> valued(Value.NUMBER, number.toString());
            case Boolean bool -> out.writeByte((bool ? Value.TRUE : Value.FALSE).ordinal());
            case LocalDate date -> valued(Value.DATE, date.toString());
            case SheetRow.Fault fault -> valued(Value.FAULT, fault.error());
            default -> valued(Value.MOMENT, value.toString());
        }
    }

    private void valued(Value kind, String text) throws IOException {
        out.writeByte(kind.ordinal());
        text(text);
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes, 0, bytes.length);
    }
}
