package id.usulanhub.console.collect;

import id.usulanhub.connectorkit.marking.Marked;
import id.usulanhub.connectorkit.template.Selection;
import id.usulanhub.connectorkit.template.TemplateWorkbook;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.pipeline.collect.ImportResults.GivenBack;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** Answers with a workbook to be saved; never opened within this site, never kept on the way. */
public final class WorkbookAnswer {

    private WorkbookAnswer() {}

    /** Sends a marked workbook and deletes it. */
    public static void send(GivenBack workbook, HttpServletResponse response) throws IOException {
        try (workbook) {
            head(workbook.name(), workbook.mediaType(), response);
            response.setContentLengthLong(Files.size(workbook.file()));
            Files.copy(workbook.file(), response.getOutputStream());
        }
    }

    /** Sends the template of a selection that leaves something to choose from. */
    public static void send(Reference reference, Selection selection, HttpServletResponse response) throws IOException {
        String where = (selection.kecamatan() == null ? reference.kabupaten() : selection.kecamatan()).value();
        head("usulan-" + where + "-" + reference.tahun() + ".xlsx", Marked.XLSX.mediaType(), response);
        TemplateWorkbook.write(reference, selection, response.getOutputStream());
    }

    private static void head(String name, String mediaType, HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
