package id.usulanhub.connectorkit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** What a format's reader does; {@link GuardedRows} turns each of its failures into a refusal. */
interface FormatRows extends Closeable {

    SheetInfo nextSheet() throws IOException;

    SheetRow nextRow() throws IOException;

    List<Remark> remarks();
}
