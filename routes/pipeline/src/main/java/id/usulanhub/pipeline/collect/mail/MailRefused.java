package id.usulanhub.pipeline.collect.mail;

import id.usulanhub.pipeline.collect.mail.HandledMail.Refusal;
import java.io.IOException;

/** A mail is not taken; what was read of it is dropped. */
final class MailRefused extends IOException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;

    MailRefused(Refusal refusal) {
        super(refusal.name());
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
