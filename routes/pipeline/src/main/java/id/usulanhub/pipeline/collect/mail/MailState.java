package id.usulanhub.pipeline.collect.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How it stands with the mailbox, for people. Nothing personal, no secret.
 *
 * @param success when a look last went through; null before the first
 * @param fault why the last look failed; null when it went through
 * @param next when it is looked at again; null when it is not
 * @param recent what became of the last mails since the hub started, the newest first
 */
public record MailState(Status status, Instant success, MailFault.Code fault, Instant next, List<HandledMail> recent) {

    /** What it does now. */
    public enum Status {
        /** Nobody has set where the mailbox is. */
        NOT_SET_UP,
        /** It is looked at from time to time. */
        LOOKING,
        /** The last look failed; it is looked at again. */
        FAILING
    }

    /** Nobody has set where the mailbox is. */
    public static final MailState NONE = new MailState(Status.NOT_SET_UP, null, null, null, List.of());

    private static final int SHOWN = 20;

    public MailState {
        recent = List.copyOf(recent);
    }

    public boolean isFailing() {
        return status == Status.FAILING;
    }

    MailState handled(HandledMail mail) {
        List<HandledMail> mails = new ArrayList<>(recent);
        mails.addFirst(mail);
        return new MailState(status, success, fault, next, mails.subList(0, Math.min(SHOWN, mails.size())));
    }

    MailState looked(Instant now, Instant again) {
        return new MailState(Status.LOOKING, now, null, again, recent);
    }

    MailState failed(MailFault.Code why, Instant again) {
        return new MailState(Status.FAILING, success, why, again, recent);
    }
}
