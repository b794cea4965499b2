package id.usulanhub.pipeline.collect.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.usulanhub.pipeline.collect.Logged;
import id.usulanhub.pipeline.collect.mail.HandledMail.Refusal;
import id.usulanhub.pipeline.collect.mail.MailSettings.Folders;
import id.usulanhub.pipeline.collect.mail.MailSettings.Security;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What may go wrong between a mailbox, Kafka and the hub. */
class MailFaultsTest extends MailWorld {

    @Test
    void without_kafka_a_mail_stays_where_it_is_and_is_taken_later() throws IOException {
        arrives(mail(SENDER, "usulan.xlsx", "PK-1"));
        meanwhile = request -> {
            throw new BrokerUnavailable(null);
        };
        MailReader reader = reader();
        reader.run();
        assertThat(count("INBOX")).isEqualTo(1);
        assertThat(states.now())
                .matches(MailState::isFailing)
                .matches(state -> state.fault() == MailFault.Code.NOT_STORED);
        assertThat(spooled()).isEmpty();

        meanwhile = request -> {};
        now = now.plusSeconds(60);
        reader.run();

        assertThat(count("Diterima")).isEqualTo(1);
        assertThat(states.now().isFailing()).isFalse();
    }

    @Test
    void a_hub_that_dies_before_it_moves_a_mail_reads_it_again() {
        arrives(mail(SENDER, "usulan.xlsx", "PK-1"));
        meanwhile = request -> {
            throw new KilledNow();
        };
        assertThatThrownBy(() -> reader().run()).isInstanceOf(KilledNow.class);
        assertThat(count("INBOX")).isEqualTo(1);
        meanwhile = request -> {};

        reader().run();

        assertThat(imported).containsExactly("PK-1", "PK-1");
        assertThat(count("Diterima")).isEqualTo(1);
    }

    @Test
    void a_workbook_on_which_the_hub_fails_is_put_aside() {
        arrives(mail(SENDER, "usulan.xlsx", "PK-1"));
        meanwhile = request -> {
            throw new IllegalStateException("a defect on the row of Siti");
        };

        String log = Logged.during(() -> reader().run());

        assertThat(log)
                .contains("could not be imported", "IllegalStateException")
                .doesNotContain("Siti");

        assertThat(count("Ditolak")).isEqualTo(1);
        assertThat(states.now().recent().getFirst().refusal()).isEqualTo(Refusal.HUB_FAILED);
    }

    @Test
    void two_nodes_at_one_mailbox_leave_each_mail_in_one_place() throws Exception {
        for (int mail = 0; mail < 12; mail++) {
            arrives(mail(SENDER, "usulan.xlsx", "PK-" + mail));
        }
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> runs = nodes.invokeAll(
                    List.of(Executors.callable(() -> reader().run()), Executors.callable(() -> reader().run())));
            assertThat(runs).allMatch(run -> run.state() == Future.State.SUCCESS);
        }
        now = now.plusSeconds(60);
        reader().run();

        assertThat(count("INBOX")).isZero();
        assertThat(count("Ditolak")).isZero();
        assertThat(count("Diterima")).isGreaterThanOrEqualTo(12);
        assertThat(imported.stream().distinct()).hasSize(12);
    }

    @Test
    void it_says_what_is_wrong_with_the_account_the_server_or_the_folder() {
        int port = server.getImap().getPort();

        assertThat(fault(settings(Security.NONE, port, "salah"))).isEqualTo(MailFault.Code.LOGIN_REFUSED);
        MailSettings elsewhere = settings(Security.NONE, port, PASSWORD);
        assertThat(fault(new MailSettings(
                        elsewhere.server(),
                        new Folders("Tiada", "Diterima", "Ditolak"),
                        senders,
                        "",
                        "",
                        elsewhere.every())))
                .isEqualTo(MailFault.Code.FOLDER_MISSING);
        server.stop();
        assertThat(fault(elsewhere)).isEqualTo(MailFault.Code.UNREACHABLE);
    }

    @Test
    void no_password_goes_over_a_way_that_is_not_guarded() {
        assertThat(fault(settings(Security.STARTTLS, server.getImap().getPort(), PASSWORD)))
                .isEqualTo(MailFault.Code.TLS_FAILED);
        GreenMail selfSigned = server(ServerSetup.PROTOCOL_IMAPS);
        selfSigned.setUser(USER, USER, PASSWORD);
        assertThat(fault(settings(Security.TLS, selfSigned.getImaps().getPort(), PASSWORD)))
                .isEqualTo(MailFault.Code.TLS_FAILED);
        selfSigned.stop();
    }

    @Test
    void the_settings_never_tell_the_password() {
        assertThat(settings(Security.TLS, 993, PASSWORD).toString()).doesNotContain(PASSWORD);
    }

    private MailFault.Code fault(MailSettings settings) {
        reader((request, progress) -> null, settings).run();
        return states.now().fault();
    }

    /** Nobody catches it. */
    private static final class KilledNow extends Error {
        private static final long serialVersionUID = 1;
    }
}
