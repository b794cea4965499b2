package id.usulanhub.app.demo;

import java.nio.file.Path;

/** One file of the example, in the order of sending. */
record DemoStep(String connector, Path file, int submissions) {

    boolean isForm() {
        return file.toString().endsWith(".jsonl");
    }
}
