package id.usulanhub.connectorkit.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Gives the rows of a file one after the other, blank ones left out, sheet after sheet. */
interface RowReader extends Closeable {

    /** @return null after the last one */
    SheetRow next() throws IOException;

    /** The sheets that are not shown to people, and therefore not read. */
    List<String> hiddenSheets();
}
