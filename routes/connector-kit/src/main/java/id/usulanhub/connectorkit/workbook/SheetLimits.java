package id.usulanhub.connectorkit.workbook;

/**
 * What a file may cost. Anything beyond is refused as WORKBOOK_TOO_LARGE, with the limit that it broke; where the last
 * four are exceeded, less is read and a {@link Remark} says so.
 *
 * @param fileBytes size of the file
 * @param heldBytes size of what a format makes its reader hold in memory: a workbook of Excel 97, a page of HTML, a part
 *     of a container that is no sheet
 * @param entries files within a workbook's container
 * @param unpackedBytes size of the container when unpacked, and of all texts of its rows, which may share them
 * @param ratio unpacked bytes for each packed one, once more than ten million are unpacked
 * @param sheets sheets of a workbook
 * @param rows rows of a sheet
 * @param columns column number of a cell that has a value
 * @param cellLength characters of a cell
 * @param rowLength characters of all cells of a row
 * @param merges merged cells of a sheet; of a whole file where they are told before its rows
 * @param pictures embedded pictures of a file
 * @param pictureBytes size of one of them
 * @param blankRows blank rows one after the other, below which nothing more of a sheet is read
 */
public record SheetLimits(
        long fileBytes,
        long heldBytes,
        int entries,
        long unpackedBytes,
        int ratio,
        int sheets,
        int rows,
        int columns,
        int cellLength,
        int rowLength,
        int merges,
        int pictures,
        int pictureBytes,
        int blankRows) {

    /** Generous to every sheet that people make, and small enough for a heap of 256 MB. */
    public static final SheetLimits DEFAULT = new SheetLimits(
            256L << 20,
            24L << 20,
            10_000,
            4L << 30,
            200,
            1_000,
            1_048_576,
            16_384,
            32_767,
            1 << 20,
            20_000,
            2_000,
            10 << 20,
            10_000);

    /** The same with fewer rows. */
    public SheetLimits withRows(int fewer) {
        return new SheetLimits(
                fileBytes,
                heldBytes,
                entries,
                unpackedBytes,
                ratio,
                sheets,
                fewer,
                columns,
                cellLength,
                rowLength,
                merges,
                pictures,
                pictureBytes,
                blankRows);
    }
}
