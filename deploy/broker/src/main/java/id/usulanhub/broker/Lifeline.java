package id.usulanhub.broker;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** Ends this process when the one that started it is gone, however that ended. */
final class Lifeline {

    /** After this time a broker that does not stop is halted; its log is then recovered at the next start. */
    private static final long PATIENCE_SECONDS = 20;

    private Lifeline() {}

    static void watch(InputStream in) {
        daemon("lifeline", () -> {
            readToTheEnd(in);
            daemon("halt", Lifeline::haltAfterPatience);
            System.exit(0);
        });
    }

    private static void readToTheEnd(InputStream in) {
        try {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A pipe that broke has ended too.
        }
    }

    private static void haltAfterPatience() {
        try {
            TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }

    private static void daemon(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
