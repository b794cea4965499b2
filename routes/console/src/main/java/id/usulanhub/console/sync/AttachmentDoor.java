package id.usulanhub.console.sync;

import id.usulanhub.console.collect.DoorAnswers;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.console.openrosa.PacedBody;
import id.usulanhub.pipeline.collect.PartialFiles;
import id.usulanhub.pipeline.collect.PartialFiles.Appended;
import id.usulanhub.pipeline.collect.PartialFiles.Here;
import id.usulanhub.pipeline.collect.PartialFiles.Piece;
import id.usulanhub.pipeline.collect.PartialShelf.Name;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes photos and documents in pieces, from where the network broke off. A piece is on disk when it is answered 204; the
 * answer to the last one says that the whole file is kept and may be named in a batch.
 */
@RestController
@RequestMapping("/sync/v1/{connector}/attachments/{sha256}")
class AttachmentDoor {

    private static final String OFFSET = "Upload-Offset";
    private static final String LENGTH = "Upload-Length";
    private static final String COMPLETE = "Upload-Complete";
    private static final String PIECE = "application/offset+octet-stream";
    private static final Pattern BYTES = Pattern.compile("[0-9]{1,15}");

    private final PartialFiles files;
    private final DoorAnswers answers;

    AttachmentDoor(PartialFiles files, DoorAnswers answers) {
        this.files = files;
        this.answers = answers;
    }

    /** How much of a file is here: none of it, a part, or all. */
    @RequestMapping(method = RequestMethod.HEAD)
    ResponseEntity<?> progress(@PathVariable String connector, @PathVariable String sha256) {
        return here(files.find(name(connector, sha256)));
    }

    /** Takes a piece that begins where the file that is here ends. */
    @PatchMapping
    ResponseEntity<?> append(
            @PathVariable String connector,
            @PathVariable String sha256,
            HttpServletRequest request,
            HttpServletResponse response) {
        Piece piece = piece(name(connector, sha256), request);
        return switch (appended(piece, request)) {
            case Here here -> here(here);
            case PartialFiles.Elsewhere elsewhere -> {
                headers(elsewhere.here()).forEach((name, values) -> response.setHeader(name, values.getFirst()));
                throw new DoorRefusal(DoorCode.UPLOAD_ELSEWHERE);
            }
            case PartialFiles.UnderWay underWay -> throw new DoorRefusal(DoorCode.UPLOAD_UNDER_WAY);
            case PartialFiles.NoRoom noRoom -> throw new DoorRefusal(DoorCode.TOO_BUSY);
            case PartialFiles.Differs differs -> throw new DoorRefusal(DoorCode.CONTENT_DIFFERS);
            case PartialFiles.Refused refused -> answers.refused(refused.problems(), request);
        };
    }

    /** @throws DoorRefusal BODY_TOO_LARGE; BODY_TOO_SLOW also when its sender is gone, and nobody may be there to read it */
    private Appended appended(Piece piece, HttpServletRequest request) {
        try {
            return files.append(piece, new PacedBody(request.getInputStream(), piece.total() - piece.offset()));
        } catch (IOException e) {
            throw new DoorRefusal(DoorCode.BODY_TOO_SLOW);
        }
    }

    /** @throws DoorRefusal UPLOAD_UNCLEAR */
    private static Name name(String connector, String sha256) {
        if (!Name.isSha256(sha256)) {
            throw new DoorRefusal(DoorCode.UPLOAD_UNCLEAR);
        }
        return new Name(connector, sha256);
    }

    /** @throws DoorRefusal MEDIA_TYPE_UNSUPPORTED, UPLOAD_UNCLEAR */
    private static Piece piece(Name file, HttpServletRequest request) {
        if (!PIECE.equals(request.getContentType())) {
            throw new DoorRefusal(DoorCode.MEDIA_TYPE_UNSUPPORTED);
        }
        Piece piece = new Piece(file, bytes(request, OFFSET), bytes(request, LENGTH));
        if (piece.offset() > piece.total()) {
            throw new DoorRefusal(DoorCode.UPLOAD_UNCLEAR);
        }
        return piece;
    }

    private static long bytes(HttpServletRequest request, String header) {
        String value = request.getHeader(header);
        if (value == null || !BYTES.matcher(value).matches()) {
            throw new DoorRefusal(DoorCode.UPLOAD_UNCLEAR);
        }
        return Long.parseLong(value);
    }

    private static ResponseEntity<Void> here(Here here) {
        return ResponseEntity.noContent()
                .cacheControl(CacheControl.noStore())
                .headers(headers(here))
                .build();
    }

    /** The length of a file is known for certain only when all of it is here. */
    private static HttpHeaders headers(Here here) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(OFFSET, Long.toString(here.bytes()));
        if (here.complete()) {
            headers.set(LENGTH, Long.toString(here.bytes()));
            headers.set(COMPLETE, "?1");
        }
        return headers;
    }
}
