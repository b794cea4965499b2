package id.usulanhub.pipeline.collect.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.usulanhub.pipeline.collect.mail.HandledMail.Refusal;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails that no server would make, and some that do come. */
class MailPartsTest {

    private static final String WHOLE = MailWorld.mail(MailWorld.SENDER, "usulan.xlsx", "PK-1");

    @TempDir
    Path folder;

    @Test
    void a_whole_mail_holds_its_workbook() throws Exception {
        assertThat(workbooks(WHOLE))
                .singleElement()
                .satisfies(file -> assertThat(file).hasContent("PK-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/mixed; boundary=x|Content-Type: multipart/mixed; boundary",
                "Content-Type: multipart/mixed; boundary=x|Content-Type: multipart/; boundary=x",
                "Content-Transfer-Encoding: base64|Content-Transfer-Encoding: base65",
                "boundary=x|boundary=\"\"",
                "UEstMQ==|%%%%%"
            })
    void a_broken_mail_is_refused_or_holds_what_can_be_read_and_nothing_else_happens(String change) throws Exception {
        String[] parts = change.split("\\|", -1);
        String broken = WHOLE.replace(parts[0], parts[1]);
        assertThat(broken).isNotEqualTo(WHOLE);

        try {
            assertThat(workbooks(broken)).hasSize(1);
        } catch (MailRefused refused) {
            assertThat(refused.refusal()).isIn(Refusal.BROKEN, Refusal.NO_WORKBOOK);
        }
    }

    @Test
    void more_workbooks_than_anybody_sends_are_refused() {
        String many =
                WHOLE.replace("--x--", MailWorld.attached("lagi.xlsx", "PK-2").repeat(20) + "--x--");

        assertThatThrownBy(() -> workbooks(many)).hasMessage("TOO_MANY_PARTS");
    }

    private List<Path> workbooks(String mail) throws MailRefused, MessagingException {
        MimeMessage message = new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)));
        return MailParts.workbooks(message, folder, 1_000_000);
    }
}
