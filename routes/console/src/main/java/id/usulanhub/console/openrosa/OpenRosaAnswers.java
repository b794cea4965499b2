package id.usulanhub.console.openrosa;

import id.usulanhub.codec.Instance;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorErrors;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.console.openrosa.InstanceParts.Parts;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.InstanceCollector.Change;
import id.usulanhub.pipeline.collect.InstanceCollector.Collected;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import id.usulanhub.pipeline.flow.InfrastructureException;
import id.usulanhub.view.ViewException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * What phones are told, in the words that they show to their users. What is wrong with the data is no refusal: it is stored,
 * and a phone that were refused would keep it from those who could mend it.
 */
@RestControllerAdvice(assignableTypes = {FormDoor.class, SubmissionDoor.class})
class OpenRosaAnswers implements DoorErrors {

    private static final Logger LOG = LoggerFactory.getLogger(OpenRosaAnswers.class);
    private static final String RESPONSE = "http://openrosa.org/http/response";
    private static final String METADATA = "http://www.opendatakit.org/xforms";
    private static final int MOST_TOLD = 5;

    private final MessageSource messages;
    private final OpenRosaHeaders headers;
    private final Clock clock;

    OpenRosaAnswers(MessageSource messages, OpenRosaHeaders headers, Clock clock) {
        this.messages = messages;
        this.headers = headers;
        this.clock = clock;
    }

    /**
     * What came and is kept.
     *
     * @param form what is known of the form that it was filled in on
     */
    record Taken(Parts read, Forms.Known form, Collected stored) {

        /** Whether every file that is named where files are named has come: nothing else tells it. */
        boolean isComplete() {
            return stored.files().stream()
                    .map(Instance.File::file)
                    .collect(Collectors.toSet())
                    .containsAll(read.xml().answers(form.binaryQuestions()));
        }
    }

    ResponseEntity<byte[]> taken(Taken taken) {
        List<String> words = words(taken);
        Change change = taken.stored.change();
        boolean whole = words.size() == 1 && change != Change.NONE && change != Change.WITHDRAWN;
        OpenRosaXml xml = response("submit_success", String.join(". ", words) + ".");
        metadata(taken, xml);
        return answer(whole ? HttpStatus.CREATED : HttpStatus.ACCEPTED, xml);
    }

    private List<String> words(Taken taken) {
        List<String> words = new ArrayList<>();
        words.add(message("openrosa." + taken.stored.change().name()));
        if (taken.form.edition() == Forms.Edition.OTHER_VERSION) {
            words.add(message("openrosa.OTHER_VERSION"));
        }
        if (taken.read.cipherBeside()) {
            words.add(message("openrosa.CIPHER_BESIDE"));
        }
        Stream.concat(taken.read.unkept().stream(), taken.stored.problems().stream())
                .map(this::told)
                .distinct()
                .limit(MOST_TOLD)
                .forEach(words::add);
        if (!taken.stored.problems().isEmpty()) {
            words.add(message("openrosa.QUARANTINED"));
        }
        return words;
    }

    private String told(Problem problem) {
        String field = problem.field().substring(problem.field().lastIndexOf('.') + 1);
        String what = message("problem." + problem.code().name());
        return field.isEmpty() ? what : what + " (" + field.replace('_', ' ') + ")";
    }

    /** As Aggregate and Kobo tell it, for those who copy submissions from server to server. */
    private void metadata(Taken taken, OpenRosaXml xml) {
        Instance instance = taken.read.xml().instance();
        String now = clock.instant().toString();
        xml.startOf(METADATA, "submissionMetadata")
                .attribute("id", instance.form())
                .attribute("instanceID", "uuid:" + instance.id())
                .attribute("submissionDate", now)
                .attribute("isComplete", Boolean.toString(taken.isComplete()));
        if (taken.isComplete()) {
            xml.attribute("markedAsCompleteDate", now);
        }
        xml.end();
    }

    /** Nothing is kept, and the phone keeps what it has. */
    ResponseEntity<byte[]> refused(List<Problem> problems) {
        Problem first = problems.getFirst();
        String detail = first.code() == ProblemCode.PAYLOAD_MALFORMED ? " (" + first.detail() + ")" : "";
        return refused(status(first.code()), first.code().name(), detail);
    }

    /** Of an edit: another may have been quicker, which is no fault of the one who sends. */
    ResponseEntity<byte[]> refused(List<Problem> problems, Instance edit) {
        Problem first = problems.getFirst();
        boolean overtaken =
                first.code() == ProblemCode.INSTANCE_CONFLICT && edit.replaces().contains(first.value());
        return overtaken ? refused(HttpStatus.CONFLICT, "OVERTAKEN", "") : refused(problems);
    }

    @Override
    public boolean isAt(String path) {
        return path.startsWith("/openrosa/");
    }

    @Override
    public ResponseEntity<byte[]> error(HttpStatus status, String path, HttpServletResponse response) {
        headers.set(response);
        return refused(DoorCode.of(status), status);
    }

    @ExceptionHandler
    ResponseEntity<byte[]> refused(DoorRefusal refusal) {
        return refused(refusal.code());
    }

    @ExceptionHandler
    ResponseEntity<byte[]> unclear(MethodArgumentTypeMismatchException refusal) {
        return refused(DoorCode.PARAMETER_UNCLEAR);
    }

    /** Nobody may be there to read this; a phone that only stood still for long is. */
    @ExceptionHandler
    ResponseEntity<byte[]> gone(ClientGone gone) {
        LOG.atDebug().log("a phone was gone before its body had come");
        return refused(DoorCode.BODY_TOO_SLOW);
    }

    /** The broker, the view, or the disk on which a file is kept does not answer now. */
    @ExceptionHandler({InfrastructureException.class, ViewException.class, UncheckedIOException.class})
    ResponseEntity<byte[]> notNow(RuntimeException fault, HttpServletRequest request) {
        if (fault.getCause() instanceof ClientGone gone) {
            return gone(gone);
        }
        // Without the address: a token may stand in it.
        LOG.atWarn()
                .addKeyValue("method", request.getMethod())
                .setCause(fault)
                .log("a door of phones could not store now");
        return refused(DoorCode.NOT_NOW);
    }

    private ResponseEntity<byte[]> refused(DoorCode code) {
        return refused(code, code.status());
    }

    private ResponseEntity<byte[]> refused(DoorCode code, HttpStatus status) {
        return refused(status, code.name(), "");
    }

    /** First what is the matter, then what the phone's user is to do. */
    private ResponseEntity<byte[]> refused(HttpStatus status, String code, String detail) {
        String name = "phone." + code;
        return answer(status, response("submit_failure", message(name) + detail + ". " + message(name + ".detail")));
    }

    private static OpenRosaXml response(String nature, String message) {
        return new OpenRosaXml("OpenRosaResponse", RESPONSE)
                .attribute("items", "0")
                .start("message")
                .attribute("nature", nature)
                .text(message)
                .end();
    }

    private static ResponseEntity<byte[]> answer(HttpStatus status, OpenRosaXml xml) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(status).contentType(OpenRosaXml.TEXT_XML);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(BrokerUnavailable.RETRY_AFTER.toSeconds()));
        }
        return answer.body(xml.bytes());
    }

    private static HttpStatus status(ProblemCode code) {
        return switch (code) {
            case FORM_UNKNOWN, INSTANCE_UNKNOWN -> HttpStatus.NOT_FOUND;
            case INSTANCE_CONFLICT -> HttpStatus.CONFLICT;
            case PAYLOAD_TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private String message(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
