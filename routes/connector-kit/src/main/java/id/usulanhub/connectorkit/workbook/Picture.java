package id.usulanhub.connectorkit.workbook;

/**
 * A photo that is embedded in a sheet.
 *
 * @param row of the cell in which its upper left corner lies, counted from 1
 * @param column of that cell, counted from 0
 * @param mediaType {@code image/jpeg} or {@code image/png}, told by its bytes
 * @param size in bytes
 * @param content its bytes; readable as long as its reader is open
 */
public record Picture(int row, int column, String mediaType, long size, Content content) {

    /** Where the bytes of a picture are. */
    @FunctionalInterface
    public interface Content {

        /** @throws Refusal when they cannot be read */
        byte[] bytes();
    }

    public byte[] bytes() {
        return content.bytes();
    }
}
