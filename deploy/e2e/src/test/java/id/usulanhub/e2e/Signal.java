package id.usulanhub.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What an operating system, or an impatient person, sends to a process. */
enum Signal {
    INT,
    KILL,
    STOP,
    CONT;

    /** Sends it and does not wait for what the process does about it. */
    void to(long pid) {
        try {
            new ProcessBuilder("kill", "-" + name(), String.valueOf(pid))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
