package id.usulanhub.console;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import id.usulanhub.console.account.AccountPrincipal;
import id.usulanhub.console.account.Accounts;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What the tests of the console share: the example kabupaten behind a servlet container that is not one. */
@SpringBootTest(classes = ConsolePreview.class)
@AutoConfigureMockMvc
public abstract class ConsoleTest {

    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected FakePipeline pipeline;

    @Autowired
    protected FakeReadings readings;

    @Autowired
    protected FakeHealth health;

    @Autowired
    protected FakeChanges changes;

    @Autowired
    protected FakeResults results;

    @Autowired
    protected FakeWorkers workers;

    @Autowired
    private Accounts accounts;

    @BeforeEach
    void begin_anew() {
        pipeline.forget();
        changes.forget();
        readings.balanced = true;
        readings.tampered = false;
        readings.nothingRejected = false;
        readings.sentByForm = false;
        readings.drift = List.of();
        readings.lists = null;
        results.lost = false;
        workers.forget();
        health.ready = true;
        health.storageFull = false;
    }

    protected RequestPostProcessor as(String username) {
        return user(new AccountPrincipal(accounts.named(username).orElseThrow()));
    }
}
