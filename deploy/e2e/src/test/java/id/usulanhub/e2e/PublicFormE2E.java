package id.usulanhub.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody in a village does in a browser, on a telephone's screen, with scripts and without: propose, and look. */
class PublicFormE2E {
    private static final String KECAMATAN = "32.16.01";
    private static final int NARROW = 360;
    private static final FilePayload PHOTO = new FilePayload("jalan gelap.jpg", "image/jpeg", new byte[] {
        (byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0, 1, 1
    });

    @TempDir
    Path folder;

    @Test
    void a_proposal_is_one_usulan_with_and_without_scripts_however_often_it_is_sent() {
        assumeTrue(Chromium.find().isPresent(), "no Chromium was found; install chromium or set HUB_CHROMIUM");
        PackagedHub hub = new PackagedHub(folder.resolve("data"));
        try (Run up = hub.up();
                Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = Chromium.launch(playwright)) {
            String url = hub.http().url().toString();

            String receipt = withScripts(browser, url);
            hub.awaitNothingWaiting();
            countsFiles(browser, url + "/usul/" + receipt);
            Assertions.assertEquals(1, hub.http().total("accepted"));

            withoutScripts(browser, url);
            hub.awaitNothingWaiting();
            Assertions.assertEquals(2, hub.http().total("accepted"));
            Assertions.assertEquals(0, hub.http().total("rejected"));
        }
    }

    private static String withScripts(Browser browser, String url) {
        List<String> faults = new ArrayList<>();
        Page page = browser.newPage(new Browser.NewPageOptions().setViewportSize(NARROW, 800));
        page.onPageError(faults::add);
        page.navigate(url + "/usul");
        page.selectOption("#kecamatan", KECAMATAN);
        page.locator("#desa").selectOption("semua");
        page.fill("#cari", "lampu jalan");
        assertThat(page.locator("input[value='BM-101']")).hasCount(0);
        page.check("input[value='HB-401']");
        page.click("[data-test=usul-next]");
        fill(page);
        assertThat(page.locator("[data-test=usul-estimate]")).hasText("Rp45.000.000");
        page.reload();
        assertThat(page.locator("#uraian")).hasValue("Lampu jalan menuju pasar");
        page.setInputFiles("#foto", PHOTO);
        assertThat(page.locator(".previews figure")).hasCount(1);
        isNarrow(page);

        page.locator("[data-test=usul-send]").dblclick();
        String receipt = receipt(page);
        isNarrow(page);
        Assertions.assertNull(page.evaluate("localStorage.getItem('hub-usul-draf')"), "the draft is still there");

        page.goBack();
        page.navigate(url + "/usul/" + receipt.toLowerCase(Locale.ROOT));
        Assertions.assertEquals(receipt, receipt(page));
        Assertions.assertEquals(List.of(), faults);
        return receipt;
    }

    private static void countsFiles(Browser browser, String status) {
        Page page = browser.newPage();
        page.navigate(status);
        assertThat(page.locator("[data-test=usul-files]")).containsText("1 foto, 0 dokumen");
        assertThat(page.locator("img[src*=lampiran]")).hasCount(0);
        page.close();
    }

    private static void withoutScripts(Browser browser, String url) {
        BrowserContext plain = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(NARROW, 800));
        Page page = plain.newPage();
        page.navigate(url + "/usul");
        page.selectOption("#kecamatan", KECAMATAN);
        page.click("[data-test=usul-desa-show]");
        page.selectOption("#desa", "semua");
        page.fill("#cari", "pju");
        page.click("[data-test=usul-search]");
        page.check("input[value='HB-401']");
        page.click("[data-test=usul-next]");
        page.fill("#uraian", "Lampu jalan menuju pasar");
        page.setInputFiles("#foto", PHOTO);
        page.click("[data-test=usul-send]");
        assertThat(page.locator("[data-test=usul-faults]")).isVisible();
        assertThat(page.locator("[data-test=usul-kept] li")).hasCount(1);
        assertThat(page.locator("#uraian")).hasValue("Lampu jalan menuju pasar");

        plain.clearCookies();
        fill(page);
        page.click("[data-test=usul-send]");
        assertThat(page.locator("[data-test=usul-trouble]")).isVisible();
        page.click("[data-test=usul-send]");
        String receipt = receipt(page);

        page.goBack();
        page.click("[data-test=usul-send]");
        Assertions.assertEquals(receipt, receipt(page), "the same form has two receipts");
        Assertions.assertTrue(
                plain.cookies().stream().noneMatch(cookie -> cookie.name.equals("JSESSIONID")), "a session was made");
        plain.close();
    }

    private static void fill(Page page) {
        page.fill("#uraian", "Lampu jalan menuju pasar");
        page.fill("#masalah", "Gelap, sudah dua kali terjadi kecelakaan");
        page.fill("#volume", "10");
        for (int at = 0; at < page.locator("[name^='atribut.']").count(); at++) {
            page.locator("[name^='atribut.']").nth(at).fill("3");
        }
    }

    private static String receipt(Page page) {
        assertThat(page.locator("[data-test=usul-receipt]")).isVisible();
        return page.locator("[data-test=usul-receipt]").textContent();
    }

    private static void isNarrow(Page page) {
        Object fits = page.evaluate("document.documentElement.scrollWidth <= window.innerWidth");
        Assertions.assertEquals(true, fits, "the page is wider than the screen");
    }
}
