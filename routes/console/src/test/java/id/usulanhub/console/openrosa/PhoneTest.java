package id.usulanhub.console.openrosa;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Instance;
import id.usulanhub.console.ConsoleTest;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the tests of the door for submissions share: an instance of their own, and a phone that sends it. */
abstract class PhoneTest extends ConsoleTest {

    static final String MULTIPART = "multipart/form-data; boundary=batas";

    final String id = UUID.randomUUID().toString();

    /** Names 1.jpg and 2.jpg where the form asks for files. */
    final String xml() {
        return "<data id='usulan' version='2'><uraian>jalan</uraian><foto>1.jpg</foto><foto>2.jpg</foto>"
                + "<meta><instanceID>uuid:" + id + "</instanceID></meta></data>";
    }

    static String edit(String id, String of) {
        return "<data id='usulan' version='2'><uraian>lain</uraian><foto>1.jpg</foto><meta><instanceID>uuid:" + id
                + "</instanceID><deprecatedID>uuid:" + of + "</deprecatedID></meta></data>";
    }

    final MvcTestResult post(byte[] body) {
        return mvc.post()
                .uri("/openrosa/ponsel/submission?deviceID=collect%3Aabc")
                .contentType(MULTIPART)
                .content(body)
                .exchange();
    }

    /** As it was stored last. */
    final Instance instance() {
        return Instance.read(pipeline.collected.getLast().body());
    }

    final List<String> files() {
        return instance().files().stream().map(Instance.File::file).toList();
    }

    static String body(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    final void assertNothingStored() {
        assertThat(pipeline.collected).isEmpty();
    }
}
