package id.usulanhub.console.openrosa;

import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import id.usulanhub.console.openrosa.Forms.Edition;
import id.usulanhub.console.openrosa.Forms.Known;
import id.usulanhub.console.openrosa.InstanceParts.Parts;
import id.usulanhub.console.openrosa.OpenRosaAnswers.Taken;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.InstanceCollector;
import id.usulanhub.pipeline.collect.InstanceCollector.Arrival;
import id.usulanhub.pipeline.collect.InstanceCollector.Collected;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** Takes what phones have filled in. It answers 201 when all that came is on disk and in Kafka, not before. */
@RestController
@RequestMapping({"/openrosa/{connector}/submission", "/openrosa/{connector}/key/{token}/submission"})
class SubmissionDoor {

    private final Forms forms;
    private final InstanceParts parts;
    private final InstanceCollector collector;
    private final OpenRosaAnswers answers;

    SubmissionDoor(Forms forms, InstanceParts parts, InstanceCollector collector, OpenRosaAnswers answers) {
        this.forms = forms;
        this.parts = parts;
        this.collector = collector;
        this.answers = answers;
    }

    /** What a client asks before it sends; proxies turn HEAD into GET. */
    @RequestMapping(method = {RequestMethod.HEAD, RequestMethod.GET})
    ResponseEntity<Void> before() {
        return ResponseEntity.noContent().build();
    }

    @PostMapping
    ResponseEntity<byte[]> submit(@PathVariable String connector, HttpServletRequest request) throws IOException {
        return switch (parts.read(request)) {
            case Outcome.Accepted<Parts> read -> taken(connector, read.value());
            case Outcome.Rejected<Parts> refused -> answers.refused(refused.problems());
        };
    }

    private ResponseEntity<byte[]> taken(String connector, Parts read) {
        var instance = read.xml().instance();
        if (forms.isClosed(connector) && !collector.knows(connector, instance.id())) {
            throw new DoorRefusal(DoorCode.CLOSED);
        }
        Known form = forms.edition(connector, instance.form(), instance.version());
        Outcome<Collected> collected = form.edition() == Edition.OTHER_FORM
                ? Outcome.rejected(new Problem(ProblemCode.FORM_UNKNOWN, "", Place.wholeRecord(), instance.form(), ""))
                : collector.collect(new Arrival(connector, read.xml(), read.files()));
        return switch (collected) {
            case Outcome.Accepted<Collected> stored -> answers.taken(new Taken(read, form, stored.value()));
            case Outcome.Rejected<Collected> refused -> answers.refused(refused.problems(), instance);
        };
    }
}
