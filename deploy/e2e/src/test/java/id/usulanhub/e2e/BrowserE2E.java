package id.usulanhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Bappeda does in a browser, on a screen as narrow as a telephone's: log in, decide, finalise. */
class BrowserE2E {
    private static final String KECAMATAN = "32.16.01";
    private static final int NARROW = 360;

    @TempDir
    Path folder;

    @Test
    void bappeda_logs_in_decides_and_finalises_a_list() {
        assumeTrue(Chromium.find().isPresent(), "no Chromium was found; install chromium or set HUB_CHROMIUM");
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        try (Run up = hub.up();
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = Chromium.launch(playwright)) {
            Example.acceptedForms(KECAMATAN).stream()
                    .limit(2)
                    .forEach(body -> hub.http().collect("web-form", body));
            hub.awaitNothingWaiting();
            Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(NARROW, 800));
            List<String> faults = new ArrayList<>();
            page.onPageError(faults::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    faults.add(message.text());
                }
            });

            logIn(page, hub.http().url().toString(), up);
            accept(page, hub.http().url() + "/kecamatan/" + KECAMATAN);
            finalise(page, hub.http().url() + "/kecamatan/" + KECAMATAN);

            Assertions.assertEquals(List.of(), faults);
        }
    }

    private static void logIn(Page page, String url, Run up) {
        String[] login = up.lines().stream()
                .filter(line -> line.startsWith("Masuk   : "))
                .findFirst()
                .orElseThrow()
                .substring("Masuk   : ".length())
                .split(" / ", 2);
        page.navigate(url + "/masuk");
        page.fill("#username", login[0]);
        page.fill("#password", login[1]);
        page.click("[data-test=log-in]");
        assertThat(page.locator("[data-test=conservation]")).isVisible();
    }

    private static void accept(Page page, String kecamatan) {
        page.navigate(kecamatan);
        assertThat(page.locator("[data-test=rank-row]")).hasCount(2);
        Object wide = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
        Assertions.assertEquals(true, wide, "the page is wider than the screen");
        page.locator("[data-test=rank-row] a.title-link").first().click();
        page.locator("[data-test=accept]").first().click();
        assertThat(page.locator("[data-test=decision]").first()).isVisible();
    }

    private static void finalise(Page page, String kecamatan) {
        page.navigate(kecamatan);
        page.click("[data-test=finalise-start]");
        assertThat(page.locator("[data-test=list-item]")).hasCount(1);
        page.click("[data-test=finalise]");
        page.navigate(kecamatan);
        assertThat(page.locator("[data-test=finalised]")).hasCount(1);
    }
}
