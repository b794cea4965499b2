package id.usulanhub.pipeline.collect.mail;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.mail.HandledMail.Refusal;
import id.usulanhub.pipeline.collect.mail.HandledMail.Trust;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken out of a mailbox, and where its mails go. */
class MailReaderTest extends MailWorld {

    private static final String RESULTS = "Authentication-Results: ";

    @Test
    void the_workbook_of_a_mail_is_imported_and_the_mail_put_with_those_that_are_done() throws IOException {
        arrives(mail(SENDER, "usulan.xlsx", "PK-1"));

        reader().run();

        assertThat(imported).containsExactly("PK-1");
        assertThat(count("Diterima")).isEqualTo(1);
        assertThat(count("INBOX")).isZero();
        assertThat(states.now().status()).isEqualTo(MailState.Status.LOOKING);
        assertThat(states.now().recent())
                .singleElement()
                .matches(mail -> mail.isDone() && mail.trust() == Trust.CLAIMED)
                .matches(mail -> mail.files().getFirst().receipt().id().equals("UH-1"));
        assertThat(spooled()).isEmpty();
    }

    @Test
    void a_mail_of_which_one_workbook_is_refused_goes_where_somebody_looks() {
        arrives(mail(SENDER, "usulan.xlsx", "PK-1").replace("--x--", attached("terkunci.xlsx", "PK-bad") + "--x--"));

        reader().run();

        assertThat(imported).containsExactly("PK-1", "PK-bad");
        assertThat(count("Ditolak")).isEqualTo(1);
        assertThat(states.now().recent().getFirst().files().getLast().problems())
                .containsExactly(ProblemCode.WORKBOOK_ENCRYPTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orang@example.com",
                "budi@bekasikab.go.id.example.com",
                "budi@x-bekasikab.go.id",
                "usulan@bekasikab.go.id@example.com"
            })
    void a_sender_that_is_not_listed_is_refused_and_nothing_of_the_mail_read(String from) {
        arrives(mail(from, "usulan.xlsx", "PK-1"));

        reader().run();

        assertThat(imported).isEmpty();
        assertThat(count("Ditolak")).isEqualTo(1);
        assertThat(refusal()).isIn(Refusal.SENDER_NOT_LISTED, Refusal.BROKEN);
    }

    @Test
    void all_senders_of_a_mail_have_to_be_listed_and_a_mail_without_one_is_nobodys() {
        arrives(mail(SENDER + ">, <orang@example.com", "usulan.xlsx", "PK-1"));
        arrives(mail(SENDER, "usulan.xlsx", "PK-1").replaceFirst("From:[^\r]*\r\n", ""));

        reader().run();

        assertThat(imported).isEmpty();
        assertThat(count("Ditolak")).isEqualTo(2);
    }

    @Test
    void only_the_uppermost_word_of_the_own_server_proves_a_sender() {
        verifiedBy = "mx.bekasikab.go.id";
        String mail = mail(SENDER, "usulan.xlsx", "PK-1");
        arrives(RESULTS + "mx.bekasikab.go.id; dmarc=fail\r\n" + RESULTS + "mx.bekasikab.go.id; dmarc=pass\r\n" + mail);
        arrives(RESULTS + "mx.example.com; dmarc=pass\r\n" + mail);
        arrives(mail);
        reader().run();
        assertThat(imported).isEmpty();
        assertThat(refusal()).isEqualTo(Refusal.SENDER_NOT_VERIFIED);

        arrives(RESULTS + "mx.bekasikab.go.id; spf=pass; dmarc=pass header.from=bekasikab.go.id\r\n" + mail);
        now = now.plusSeconds(60);
        reader().run();

        assertThat(imported).containsExactly("PK-1");
        assertThat(states.now().recent().getFirst().trust()).isEqualTo(Trust.VERIFIED);
    }

    @Test
    void texts_and_pictures_are_no_workbooks() {
        arrives(mail(SENDER, "foto.jpg", "\u00FF\u00D8"));

        reader().run();

        assertThat(imported).isEmpty();
        assertThat(refusal()).isEqualTo(Refusal.NO_WORKBOOK);
    }

    @Test
    void a_workbook_is_told_by_its_name_or_by_its_first_bytes_whatever_it_is_called() {
        arrives(mail(SENDER, "=?UTF-8?B?dXN1bGFuLkNTVg==?=", "a;b"));
        arrives(mail(SENDER, "usulan", "PK\u0003\u0004rest"));
        arrives(mail(SENDER, "semua.zip", "PK\u0003\u0004zip"));

        reader().run();

        assertThat(imported).containsExactly("a;b", "PK\u0003\u0004rest", "PK\u0003\u0004zip");
    }

    @Test
    void a_forwarded_mail_is_looked_into() {
        arrives(within(mail("siapa@example.com", "usulan.xlsx", "PK-1"), 1));

        reader().run();

        assertThat(imported).containsExactly("PK-1");
    }

    @Test
    void a_mail_within_a_mail_within_a_mail_has_an_end() {
        arrives(within(mail(SENDER, "usulan.xlsx", "PK-1"), 30));

        reader().run();

        assertThat(imported).isEmpty();
        assertThat(refusal()).isEqualTo(Refusal.TOO_MANY_PARTS);
    }

    @Test
    void a_mail_of_two_thousand_parts_is_refused_and_the_next_one_is_taken() {
        arrives(mail(SENDER, "a.txt", "x").replace("--x--", "--x\r\n\r\nx\r\n".repeat(2_000) + "--x--"));
        arrives(mail(SENDER, "usulan.xlsx", "PK-1"));

        reader().run();

        assertThat(imported).containsExactly("PK-1");
        assertThat(states.now().recent().getLast().refusal()).isEqualTo(Refusal.TOO_MANY_PARTS);
    }

    @Test
    void a_workbook_that_is_too_large_is_refused() {
        arrives(mail(SENDER, "usulan.csv", "x".repeat(1_000_001)));

        reader().run();

        assertThat(imported).isEmpty();
        assertThat(refusal()).isEqualTo(Refusal.TOO_LARGE);
    }

    @Test
    void broken_mails_are_refused_and_keep_no_other_waiting() throws IOException {
        String whole = mail(SENDER, "usulan.xlsx", "PK-1");
        arrives(whole.replace("UEstMQ==", "%%%%%"));
        arrives(whole.replace("--x--\r\n", ""));
        arrives(whole);

        reader().run();

        assertThat(imported).contains("PK-1");
        assertThat(count("INBOX")).isZero();
        assertThat(count("Diterima") + count("Ditolak")).isEqualTo(3);
        assertThat(spooled()).isEmpty();
    }

    private Refusal refusal() {
        return states.now().recent().getFirst().refusal();
    }

    private static String within(String mail, int times) {
        String all = mail;
        for (int time = 0; time < times; time++) {
            all = "From: <" + SENDER + ">\r\nMIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n" + all;
        }
        return all;
    }

    @Test
    void a_mailbox_is_looked_at_when_it_is_time_and_not_before() {
        MailReader reader = reader();
        reader.run();
        arrives(mail(SENDER, "usulan.xlsx", "PK-1"));
        reader.run();
        assertThat(imported).isEmpty();

        now = now.plusSeconds(60);
        reader.run();

        assertThat(imported).isEqualTo(List.of("PK-1"));
    }
}
