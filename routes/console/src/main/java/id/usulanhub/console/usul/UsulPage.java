package id.usulanhub.console.usul;

import id.usulanhub.pipeline.flow.BrokerUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The public form: first where and what, by addresses that hold nothing personal; then the details, which are only ever
 * posted. Each step carries along what was entered, so that it works without a script.
 */
@Controller
class UsulPage {

    /** How long a pause is likely to last, for machines; people are told to come back. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final UsulViews views;
    private final UsulDesk desk;
    private final AddressThrottle throttle;

    UsulPage(UsulViews views, UsulDesk desk, AddressThrottle throttle) {
        this.views = views;
        this.desk = desk;
        this.throttle = throttle;
    }

    @GetMapping("/usul")
    String open(@RequestParam Map<String, String> values, HttpServletResponse response, Model model) {
        if (desk.isPaused()) {
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE, PAUSE);
            return "usul-jeda";
        }
        return views.next(new Entered(values), model);
    }

    @PostMapping("/usul")
    String take(
            @RequestParam Map<String, String> values,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Entered entered = new Entered(values);
        if (request.getAttribute(StaleForm.SEEN) != null) {
            return views.again(entered, "stale", model);
        }
        if (!entered.isToBeSent()) {
            return views.next(entered, model);
        }
        if (desk.isPaused()) {
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE, PAUSE);
            return views.again(entered, "paused", model);
        }
        if (!throttle.admits(request.getRemoteAddr())) {
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, AddressThrottle.WINDOW);
            return views.again(entered, "often", model);
        }
        return send(entered.isToBeNew() ? entered.without("id").numbered() : entered.numbered(), response, model);
    }

    private String send(Entered entered, HttpServletResponse response, Model model) {
        Chosen chosen = views.chosen(entered);
        if (!chosen.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return views.choiceWithFaults(entered, model);
        }
        switch (desk.send(entered, chosen, entered.isToReplace())) {
            case UsulDesk.Answer.Stored stored -> {
                return "redirect:/usul/" + stored.receipt();
            }
            case UsulDesk.Answer.Faulty faulty -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("faults", faulty.faults());
            }
            case UsulDesk.Answer.SentBefore before -> {
                response.setStatus(HttpStatus.CONFLICT.value());
                model.addAttribute("sentBefore", before.receipt());
            }
            case UsulDesk.Answer.NotNow ignored -> {
                refuse(response, HttpStatus.SERVICE_UNAVAILABLE, BrokerUnavailable.RETRY_AFTER);
                model.addAttribute("trouble", "later");
            }
        }
        return views.details(entered, model);
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, Duration pause) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
    }
}
