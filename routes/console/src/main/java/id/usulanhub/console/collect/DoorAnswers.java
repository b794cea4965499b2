package id.usulanhub.console.collect;

import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.view.ViewException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Every refusal of a door as a problem document, in the language that the sender asked for. */
@RestControllerAdvice(
        basePackages = {"id.usulanhub.console.reference", "id.usulanhub.console.sync"},
        assignableTypes = {CollectDoor.class, FileDoor.class, ReceiptDoor.class})
public class DoorAnswers implements DoorErrors {

    private static final Logger LOG = LoggerFactory.getLogger(DoorAnswers.class);

    private static final List<String> DOORS =
            List.of("/collect/", "/sync/", "/reference/", "/receipt/", "/health/", "/api/");

    private final MessageSource messages;

    DoorAnswers(MessageSource messages) {
        this.messages = messages;
    }

    /** What is wrong with the data; {@code problems} is not empty. */
    public ResponseEntity<ProblemDocument> refused(List<Problem> problems, HttpServletRequest request) {
        Problem first = problems.getFirst();
        HttpStatus status = status(first.code());
        String detail = first.detail().isEmpty() ? message("door.DATA.detail") : first.detail();
        return answer(
                status,
                new ProblemDocument(
                        type(first.code().name()),
                        message("problem." + first.code().name()),
                        status.value(),
                        detail,
                        request.getRequestURI(),
                        first.code().name(),
                        entries(problems)));
    }

    /** Problems as a sender may read them, in his language. */
    public List<ProblemDocument.Entry> entries(List<Problem> problems) {
        return problems.stream().map(this::entry).toList();
    }

    /** What a door says of one item among others, in the sender's language. */
    public String words(DoorCode code) {
        return message("door." + code.name());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> refused(DoorRefusal refusal, HttpServletRequest request) {
        return refused(refusal.code(), request);
    }

    @Override
    public boolean isAt(String path) {
        return DOORS.stream().anyMatch(path::startsWith);
    }

    @Override
    public ResponseEntity<ProblemDocument> error(HttpStatus status, String path, HttpServletResponse response) {
        return refused(DoorCode.of(status), status, path);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> tooLarge(MaxUploadSizeExceededException refusal, HttpServletRequest request) {
        return refused(DoorCode.BODY_TOO_LARGE, request);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDocument> unclear(MethodArgumentTypeMismatchException refusal, HttpServletRequest request) {
        return refused(DoorCode.PARAMETER_UNCLEAR, request);
    }

    /** The broker, the view, or the disk on which a file is kept does not answer now. */
    @ExceptionHandler({InfrastructureException.class, ViewException.class, UncheckedIOException.class})
    ResponseEntity<ProblemDocument> notNow(RuntimeException fault, HttpServletRequest request) {
        LOG.atWarn()
                .addKeyValue("path", request.getRequestURI())
                .setCause(fault)
                .log("a door could not store now");
        return refused(DoorCode.NOT_NOW, request);
    }

    private ResponseEntity<ProblemDocument> refused(DoorCode code, HttpServletRequest request) {
        return refused(code, code.status(), request.getRequestURI());
    }

    private ResponseEntity<ProblemDocument> refused(DoorCode code, HttpStatus status, String path) {
        return answer(
                status,
                new ProblemDocument(
                        type(code.name()),
                        message("door." + code.name()),
                        status.value(),
                        message("door." + code.name() + ".detail"),
                        path,
                        code.name(),
                        List.of()));
    }

    private ProblemDocument.Entry entry(Problem problem) {
        ProblemCode code = problem.code();
        return new ProblemDocument.Entry(
                code.name(),
                problem.field(),
                problem.place(),
                message("problem." + code.name()),
                problem.detail(),
                code.mender(),
                code.retryHelps());
    }

    private static ResponseEntity<ProblemDocument> answer(HttpStatus status, ProblemDocument document) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(BrokerUnavailable.RETRY_AFTER.toSeconds()));
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer.body(document);
    }

    static HttpStatus status(ProblemCode code) {
        return switch (code) {
            case CONNECTOR_UNKNOWN -> HttpStatus.NOT_FOUND;
            case PAYLOAD_MALFORMED -> HttpStatus.BAD_REQUEST;
            case PAYLOAD_TOO_LARGE, WORKBOOK_TOO_LARGE, ATTACHMENT_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    private static String type(String code) {
        return "urn:usulan-hub:problem:" + code;
    }

    private String message(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
