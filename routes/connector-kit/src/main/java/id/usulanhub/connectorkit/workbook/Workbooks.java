package id.usulanhub.connectorkit.workbook;

import java.nio.file.Path;

/** Opens files that people fill in: workbooks of every usual format, CSV, and HTML that calls itself a workbook. */
@FunctionalInterface
public interface Workbooks {

    /** Reads in this process: for commands of one person and for tests. */
    Workbooks HERE = GuardedRows::open;

    /**
     * Opens a file for reading. The file is not changed.
     *
     * @throws Refusal when it is of a format that is not read, damaged, or larger than the limits
     * @throws IllegalStateException when there is no such file
     */
    RowReader open(Path file, SheetLimits limits);
}
