package id.usulanhub.console.collect;

import id.usulanhub.connectorkit.door.FormJson;
import id.usulanhub.connectorkit.door.FormJson.FileReference;
import id.usulanhub.console.collect.BodyReader.Arrived;
import id.usulanhub.console.collect.FormParts.Part;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.Attachments.Stored;
import id.usulanhub.pipeline.collect.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.fileupload.FileUploadException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** Takes a form with files apart: its files are kept first, and then named in the JSON object of its fields. */
@Component
class MultipartBody {

    private static final int LONGEST_NAME = 200;

    private final Attachments attachments;

    MultipartBody(Attachments attachments) {
        this.attachments = attachments;
    }

    /** @return PAYLOAD_MALFORMED, ATTACHMENT_UNSUPPORTED, ATTACHMENT_TOO_LARGE */
    Outcome<Submission> read(Arrived arrived) {
        try {
            List<Part> parts = FormParts.read(arrived.mediaType(), arrived.body());
            if (parts.isEmpty()) {
                return BodyReader.malformed("", "multipart");
            }
            if (parts.stream().filter(Part::isFile).count() > Attachments.MOST_FILES) {
                throw new DoorRefusal(DoorCode.TOO_MANY_PARTS);
            }
            FormJson form = new FormJson(arrived.door().jsonField());
            parts.stream().filter(part -> !part.isFile()).forEach(part -> form.add(part.name(), part.text()));
            List<Problem> problems = keep(parts, form);
            return problems.isEmpty()
                    ? Outcome.accepted(new Submission(arrived.connector(), FormJson.MULTIPART, form.bytes()))
                    : Outcome.rejected(problems);
        } catch (JacksonException | IllegalArgumentException e) {
            return BodyReader.malformed(arrived.door().jsonField(), "JSON");
        } catch (FileUploadException | IOException e) {
            // The body is in memory: nothing but its own shape can fail.
            return BodyReader.malformed("", "multipart");
        }
    }

    private List<Problem> keep(List<Part> parts, FormJson form) {
        List<Problem> problems = new ArrayList<>();
        for (Part part : parts) {
            if (part.isFile()) {
                switch (attachments.put(new ByteArrayInputStream(part.content()))) {
                    case Outcome.Accepted<Stored> kept -> form.addFile(part.name(), reference(part, kept.value()));
                    case Outcome.Rejected<Stored> refused -> problems.addAll(refused.problems());
                }
            }
        }
        return problems;
    }

    private static FileReference reference(Part part, Stored stored) {
        return new FileReference(nameOf(part.file()), stored.sha256(), stored.size(), stored.mediaType());
    }

    /** Without the folders that some browsers send along. */
    private static String nameOf(String file) {
        String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
