package id.usulanhub.connectorkit.openrosa;

import id.usulanhub.connectorkit.xform.MediaFile;
import id.usulanhub.connectorkit.xform.XForm;
import id.usulanhub.connectorkit.xlsform.Note;
import id.usulanhub.connectorkit.xlsform.XlsForm;
import id.usulanhub.domain.outcome.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form as an integrator has put it into his connector's folder: an XForm, or the workbook of which one is made.
 *
 * @param form empty where there are faults
 * @param faults what keeps it from being a form
 * @param remarks what of it the hub leaves out
 */
public record OwnForm(Optional<XForm> form, List<Note> faults, List<Note> remarks) {

    private static final String XML = ".xml";
    private static final int VERSION_DIGITS = 12;

    /**
     * Reads a form. A workbook that names no version gets one of its content, which changes when that does.
     *
     * @param files those of the folder, by their names within it; all that {@code names} has
     */
    public static OwnForm of(FormFiles names, Map<String, byte[]> files) {
        List<MediaFile> media = names.media().stream()
                .map(name -> MediaFile.of(name, files.get(FormFiles.path(name))))
                .toList();
        String file = names.form();
        if (file.endsWith(XML)) {
            return of(XForm.read(files.get(file), media), List.of());
        }
        XlsForm workbook = XlsForm.read(files.get(file), file.substring(0, file.lastIndexOf('.')));
        return workbook.faults().isEmpty()
                ? of(converted(workbook, media), workbook.remarks())
                : new OwnForm(Optional.empty(), workbook.faults(), workbook.remarks());
    }

    private static Outcome<XForm> converted(XlsForm workbook, List<MediaFile> media) {
        return switch (XForm.read(workbook.xml(""), media)) {
            case Outcome.Accepted<XForm>(XForm form)
            when form.version().isEmpty() ->
                XForm.read(workbook.xml(form.contentHash().substring(0, VERSION_DIGITS)), media);
            case Outcome<XForm> read -> read;
        };
    }

    private static OwnForm of(Outcome<XForm> read, List<Note> remarks) {
        return switch (read) {
            case Outcome.Accepted<XForm> good -> new OwnForm(Optional.of(good.value()), List.of(), remarks);
            case Outcome.Rejected<XForm> refused ->
                new OwnForm(
                        Optional.empty(),
                        refused.problems().stream()
                                .map(problem -> new Note(
                                        "", (problem.detail() + " " + problem.value()).strip(), fix(problem.detail())))
                                .toList(),
                        remarks);
        };
    }

    private static String fix(String what) {
        return switch (what) {
            case "media" -> "put it into media/ and name it under openrosa.media";
            case "id", "title" -> "give the form one";
            default -> "write it as an XForm";
        };
    }
}
