package id.usulanhub.console.page;

import id.usulanhub.console.account.Account;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.replay.ReplayForm;
import id.usulanhub.pipeline.replay.ReplayPlan;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Reading anew what came through a connector: first what would come of it, then for good. */
@Controller
class ReplayPage {

    private final ConnectorsPage connectors;
    private final ReplayDesk desk;

    ReplayPage(ConnectorsPage connectors, ReplayDesk desk) {
        this.connectors = connectors;
        this.desk = desk;
    }

    /** Shows on the same page what would change; stores nothing. */
    @PostMapping("/konektor/{name}/ulang")
    String plan(@PathVariable String name, @ModelAttribute("asked") ReplayForm asked, Model model) {
        String page = connectors.one(name, model);
        try {
            switch (desk.plan(name, asked)) {
                case Outcome.Accepted<ReplayPlan> plan -> model.addAttribute("plan", plan.value());
                case Outcome.Rejected<ReplayPlan> refused ->
                    model.addAttribute(
                            "replayFault", refused.problems().getFirst().value());
            }
        } catch (IllegalArgumentException e) {
            model.addAttribute("replayFault", e.getMessage());
        }
        return page;
    }

    @PostMapping("/konektor/{name}/ulang/jalankan")
    String run(
            @PathVariable String name,
            @ModelAttribute("asked") ReplayForm asked,
            @ModelAttribute("viewer") Account viewer,
            Model model) {
        String page = connectors.one(name, model);
        try {
            desk.start(name, asked, viewer.username());
            return "redirect:/konektor/" + name + "#ulang";
        } catch (IllegalArgumentException e) {
            model.addAttribute("replayFault", e.getMessage());
            return page;
        }
    }
}
