package id.usulanhub.connectorkit.workbook;

/**
 * What a file may cost. Anything beyond is refused as WORKBOOK_TOO_LARGE, with the limit that it broke.
 *
 * @param fileBytes size of the file
 * @param entries files within a workbook's container
 * @param unpackedBytes size of the container when unpacked
 * @param ratio unpacked bytes for each packed one, once more than ten million are unpacked
 * @param textBytes unpacked size of the parts that a reader holds in memory: shared texts, styles
 * @param rows rows of a sheet
 * @param columns column number of a cell that has a value
 * @param cellLength characters of a cell
 */
public record SheetLimits(
        long fileBytes,
        int entries,
        long unpackedBytes,
        int ratio,
        long textBytes,
        int rows,
        int columns,
        int cellLength) {

    /** Generous to every sheet that people make, and small enough for a heap of 512 MB. */
    public static final SheetLimits DEFAULT =
            new SheetLimits(256L << 20, 2_000, 1L << 30, 200, 128L << 20, 1_048_576, 512, 32_767);

    /** The same with fewer rows. */
    public SheetLimits withRows(int fewer) {
        return new SheetLimits(fileBytes, entries, unpackedBytes, ratio, textBytes, fewer, columns, cellLength);
    }
}
