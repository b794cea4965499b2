package id.usulanhub.app.architecture.bad.pipeline.collect;

import id.usulanhub.app.architecture.bad.pipeline.push.LaterStage;
import org.springframework.beans.factory.annotation.Autowired;

/** Breaks the stages' rules: Spring, an injected field, printing, and knowing a later stage. */
final class BadStage {
    @Autowired
    private LaterStage later;

    void run() {
        System.out.println(later);
    }
}
