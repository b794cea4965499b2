package id.usulanhub.connectorkit.worker;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.marking.MarkOrder;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a process for one file is told on its standard input.
 *
 * @param file to read
 * @param spool folder into which it writes the pictures
 * @param mark how the file is to be marked; null when it is to be read
 */
record WorkerRequest(String file, String spool, SheetLimits limits, MarkOrder mark) {

    void write(DataOutputStream out) throws IOException {
        byte[] json = Json.write(this);
        out.writeInt(json.length);
        out.write(json);
        out.flush();
    }

    static WorkerRequest read(DataInputStream in) throws IOException {
        return Json.mapper().readValue(in.readNBytes(in.readInt()), WorkerRequest.class);
    }
}
