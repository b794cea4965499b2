package id.usulanhub.console.page;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.verify.Decisions;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where Bappeda asks for a finalised list to be pushed. */
@Component
class PushDesk {

    private final Decisions decisions;
    private final Notices notices;
    private final ConsoleSettings settings;

    PushDesk(Decisions decisions, Notices notices, ConsoleSettings settings) {
        this.decisions = decisions;
        this.notices = notices;
        this.settings = settings;
    }

    ListRef ref(KodeWilayah kecamatan, long version) {
        return new ListRef(settings.tahun(), kecamatan, version);
    }

    void push(Decisions.Seat seat, long version, RedirectAttributes next) {
        notices.verdict(next, decisions.requestPush(seat, ref(seat.key(), version)), "notice.pushed", version);
    }
}
