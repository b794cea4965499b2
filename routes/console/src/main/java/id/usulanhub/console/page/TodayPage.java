package id.usulanhub.console.page;

import id.usulanhub.console.Health;
import id.usulanhub.console.Readings;
import id.usulanhub.console.account.Account;
import java.time.InstantSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page of the morning: whether everything that came in is accounted for, and what needs a person. */
@Controller
class TodayPage {

    private final Readings readings;
    private final Alarms alarms;
    private final Health health;
    private final InstantSource clock;

    TodayPage(Readings readings, Alarms alarms, Health health, InstantSource clock) {
        this.readings = readings;
        this.alarms = alarms;
        this.health = health;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(@ModelAttribute("viewer") Account viewer, Model model) {
        model.addAttribute("now", clock.instant());
        model.addAttribute("total", readings.total());
        model.addAttribute("connectors", readings.conservation());
        model.addAttribute("stages", readings.stages(clock.instant()));
        model.addAttribute("alarms", alarms.of(viewer));
        model.addAttribute("health", health.report());
        return "today";
    }
}
