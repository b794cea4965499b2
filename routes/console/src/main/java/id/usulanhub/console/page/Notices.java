package id.usulanhub.console.page;

import id.usulanhub.domain.ledger.Verdict;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says about what was just done. */
@Component
class Notices {

    private final MessageSource messages;

    Notices(MessageSource messages) {
        this.messages = messages;
    }

    void good(RedirectAttributes next, String key, Object... arguments) {
        tell(next, "good", key, arguments);
    }

    void bad(RedirectAttributes next, String key, Object... arguments) {
        tell(next, "bad", key, arguments);
    }

    /** {@code key} when it was done, or that what the decision rested on has changed. */
    void verdict(RedirectAttributes next, Verdict verdict, String key, Object... arguments) {
        if (verdict.kind() == Verdict.Kind.CONFLICT) {
            bad(next, "notice.conflict");
        } else {
            good(next, key, arguments);
        }
    }

    private void tell(RedirectAttributes next, String kind, String key, Object... arguments) {
        next.addFlashAttribute("noticeKind", kind);
        next.addFlashAttribute("notice", messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
