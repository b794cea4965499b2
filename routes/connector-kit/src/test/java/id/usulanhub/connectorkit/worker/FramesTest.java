package id.usulanhub.connectorkit.worker;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.workbook.Region;
import id.usulanhub.connectorkit.workbook.Remark;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetRow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final SheetInfo SHEET = new SheetInfo("Désa", false, List.of(new Region(1, 0, 2, 1)), List.of());
    private static final List<Object> ALL = List.of(
            SHEET,
            row(2, "jalan rusak", new BigDecimal("12.5"), true),
            row(3, LocalDate.of(2026, 1, 31), LocalDate.of(2026, 1, 31).atTime(8, 30), false),
            row(9, new SheetRow.Fault("#REF!"), SheetRow.Fault.NO_VALUE_KEPT, "é"),
            List.of(new Remark(Remark.Kind.MACROS, "")));

    @Test
    void what_is_written_is_read() throws IOException {
        Heard heard = heard(written());

        assertThat(heard.all).isEqualTo(ALL);
        assertThat(heard.ended).isTrue();
    }

    @Test
    void a_stream_that_is_cut_off_anywhere_gives_whole_rows_and_then_its_end() throws IOException {
        byte[] whole = written();

        for (int length = 0; length < whole.length; length++) {
            Heard heard = heard(Arrays.copyOf(whole, length));

            assertThat(heard.ended).as("cut after %d bytes", length).isFalse();
            assertThat(heard.all).isEqualTo(ALL.subList(0, heard.all.size())).hasSizeLessThan(ALL.size());
        }
    }

    /** @param ended whether it was said that nothing more comes */
    private record Heard(List<Object> all, boolean ended) {}

    private static Heard heard(byte[] stream) throws IOException {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(stream), name -> () -> new byte[0]);
        List<Object> all = new ArrayList<>();
        try {
            for (Frame frame = reader.frame(); frame != Frame.END; frame = reader.frame()) {
                switch (frame) {
                    case SHEET -> all.add(reader.sheet());
                    case ROW -> all.add(reader.row(SHEET.name()));
                    default -> assertThat(frame).isEqualTo(Frame.END_OF_SHEET);
                }
            }
            all.add(reader.remarks());
            return new Heard(all, true);
        } catch (EOFException e) {
            return new Heard(all, false);
        }
    }

    private static byte[] written() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (FrameWriter writer = new FrameWriter(stream)) {
            writer.sheet(SHEET, List.of());
            for (Object row : ALL.subList(1, 4)) {
                writer.row((SheetRow) row);
            }
            writer.endOfSheet();
            writer.end(List.of(new Remark(Remark.Kind.MACROS, "")));
        }
        return stream.toByteArray();
    }

    private static SheetRow row(int number, Object... values) {
        List<SheetRow.Cell> cells = new ArrayList<>();
        for (Object value : values) {
            cells.add(new SheetRow.Cell(cells.size(), value, cells.isEmpty()));
        }
        return new SheetRow(SHEET.name(), number, number == 3, cells);
    }
}
