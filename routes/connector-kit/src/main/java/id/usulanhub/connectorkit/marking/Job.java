package id.usulanhub.connectorkit.marking;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.workbook.Workbooks;
import java.nio.file.Path;

/**
 * What to mark.
 *
 * @param original never changed
 * @param connector the one that read it
 * @param workbooks how files are opened for reading
 * @param out where the marked workbook is written
 */
public record Job(Path original, Connector connector, Workbooks workbooks, Refusals refusals, Tally tally, Path out) {}
