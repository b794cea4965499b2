package id.usulanhub.console.usul;

import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

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
        DoorKeys.State state = desk.state();
        if (state == DoorKeys.State.OPEN) {
            return views.next(new Entered(values), model);
        }
        model.addAttribute("shut", shut(state, response));
        return "usul-jeda";
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
        DoorKeys.State state = desk.state();
        if (state != DoorKeys.State.OPEN && entered.isToBeSent()) {
            return views.again(entered, shut(state, response), model);
        }
        UsulFiles.Arrived arrived = arrived(request);
        if ((entered.isToBeSent() || !arrived.isEmpty()) && !throttle.admits(request.getRemoteAddr())) {
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, AddressThrottle.WINDOW);
            return views.again(entered, "often", model);
        }
        Optional<UsulFiles.Kept> kept = desk.keep(entered, views.chosen(entered), arrived);
        if (kept.isEmpty()) {
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE, BrokerUnavailable.RETRY_AFTER);
            return views.again(entered, "later", model);
        }
        return entered.isToBeSent()
                ? send(kept.get(), response, model)
                : views.next(kept.get().entered(), withFaults(kept.get().faults(), model));
    }

    private static UsulFiles.Arrived arrived(HttpServletRequest request) {
        MultipartHttpServletRequest multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return new UsulFiles.Arrived(multipart == null ? Map.of() : multipart.getMultiFileMap());
    }

    private static Model withFaults(Faults faults, Model model) {
        return faults.none() ? model : model.addAttribute("faults", faults.byField());
    }

    private String send(UsulFiles.Kept kept, HttpServletResponse response, Model model) {
        Entered form = kept.entered();
        Entered entered = form.isToBeNew() ? form.without("id").numbered() : form.numbered();
        Chosen chosen = views.chosen(entered);
        if (!chosen.isComplete()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return views.choiceWithFaults(entered, model);
        }
        switch (desk.send(entered, chosen, kept.faults())) {
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

    /** @return in the words of the bundles, whether to come back */
    private static String shut(DoorKeys.State state, HttpServletResponse response) {
        if (state == DoorKeys.State.CLOSED) {
            response.setStatus(HttpStatus.CONFLICT.value());
            return "closed";
        }
        refuse(response, HttpStatus.SERVICE_UNAVAILABLE, PAUSE);
        return "paused";
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, Duration pause) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(pause.toSeconds()));
    }
}
