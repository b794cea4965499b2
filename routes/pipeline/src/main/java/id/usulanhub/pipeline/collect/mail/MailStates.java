package id.usulanhub.pipeline.collect.mail;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/** How it stands with the mailbox now. Safe for many threads. */
public final class MailStates {

    private final AtomicReference<MailState> now = new AtomicReference<>(MailState.NONE);

    public MailState now() {
        return now.get();
    }

    /** How it stands from now on. */
    public void change(UnaryOperator<MailState> change) {
        now.updateAndGet(change);
    }
}
