package id.usulanhub.connectorkit.marking;

import id.usulanhub.connectorkit.Connector;
import java.nio.file.Path;

/**
 * What to mark.
 *
 * @param original never changed
 * @param connector the one that read it
 * @param opening who opens it
 * @param out where the marked workbook is written
 */
public record Job(Path original, Connector connector, Opening opening, Refusals refusals, Tally tally, Path out) {}
