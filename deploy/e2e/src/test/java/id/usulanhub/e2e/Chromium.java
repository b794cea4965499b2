package id.usulanhub.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The real browser of this machine; nothing is downloaded. */
final class Chromium {
    private static final List<String> USUAL = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Chromium() {}

    /** Starts it; a machine without one skips the test and says why. */
    static Browser launch(Playwright playwright) {
        Optional<Path> chromium = find();
        assumeTrue(chromium.isPresent(), "no Chromium was found; install chromium or set HUB_CHROMIUM");
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        // A container has neither a sandbox of its own nor a large /dev/shm.
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    static Optional<Path> find() {
        List<String> candidates = new ArrayList<>(USUAL);
        Optional.ofNullable(System.getenv("HUB_CHROMIUM")).ifPresent(set -> candidates.add(0, set));
        return candidates.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
