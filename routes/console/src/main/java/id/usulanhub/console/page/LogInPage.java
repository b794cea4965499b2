package id.usulanhub.console.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to log in on; the log-in itself is Spring Security's. */
@Controller
class LogInPage {

    @GetMapping("/masuk")
    String show() {
        return "masuk";
    }
}
