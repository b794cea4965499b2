package id.usulanhub.connectorkit.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFPicture;
import org.apache.poi.hssf.usermodel.HSSFShape;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.PictureData;

/** Finds the photos that lie on a sheet of Excel 97 to 2003. */
final class XlsPictures {

    private XlsPictures() {}

    static List<Picture> of(HSSFSheet sheet, PictureChoice choice) {
        HSSFPatriarch drawn = sheet.getDrawingPatriarch();
        List<Picture> pictures = new ArrayList<>();
        if (drawn != null) {
            for (HSSFShape shape : drawn.getChildren()) {
                picture(shape, choice).ifPresent(pictures::add);
            }
        }
        return pictures;
    }

    private static Optional<Picture> picture(HSSFShape shape, PictureChoice choice) {
        if (!(shape instanceof HSSFPicture drawn) || !(shape.getAnchor() instanceof HSSFClientAnchor place)) {
            return Optional.empty();
        }
        PictureData data = drawn.getPictureData();
        byte[] bytes = data == null ? new byte[0] : data.getData();
        return choice.picture(
                Arrays.copyOf(bytes, Math.min(bytes.length, PictureChoice.HEAD)),
                bytes.length,
                (mediaType, size) ->
                        new Picture(place.getRow1() + 1, place.getCol1(), mediaType, size, () -> data.getData()));
    }
}
