package id.usulanhub.connectorkit.marking;

/** What was given back. */
public enum Marked {
    /** The same workbook, marked. */
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** The same workbook, with its macros. */
    XLSM("xlsm", "application/vnd.ms-excel.sheet.macroEnabled.12"),
    /** The same workbook, in the old format. */
    XLS("xls", "application/vnd.ms-excel"),
    /** The values of the file only. */
    VALUES("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    Marked(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }
}
