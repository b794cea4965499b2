package id.usulanhub.pipeline.collect.mail;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import id.usulanhub.pipeline.collect.mail.MailSettings.Folders;
import id.usulanhub.pipeline.collect.mail.MailSettings.Security;
import id.usulanhub.pipeline.collect.mail.MailSettings.Server;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A real IMAP server with one mailbox, and an importer that remembers what it was given. */
abstract class MailWorld {

    static final String USER = "usulan@bekasikab.go.id";
    static final String PASSWORD = "kata-sandi";
    static final String SENDER = "desa-cijengkol@bekasikab.go.id";

    private static final long PATIENCE_MILLIS = 60_000;

    @TempDir
    Path spool;

    final List<String> imported = Collections.synchronizedList(new ArrayList<>());
    final MailStates states = new MailStates();
    GreenMail server;
    GreenMailUser mailbox;
    Instant now = Instant.parse("2027-01-05T02:00:00Z");
    Consumer<Importer.Request> meanwhile = request -> {};
    List<String> senders = List.of("@bekasikab.go.id");
    String verifiedBy = "";

    @BeforeEach
    void begin() {
        server = server();
        mailbox = server.setUser(USER, USER, PASSWORD);
    }

    static GreenMail server() {
        return server(ServerSetup.PROTOCOL_IMAP);
    }

    static GreenMail server(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(PATIENCE_MILLIS);
        GreenMail server = new GreenMail(setup);
        server.start();
        return server;
    }

    @AfterEach
    void end() {
        server.stop();
    }

    MailReader reader() {
        return reader(this::importFile, settings(Security.NONE, server.getImap().getPort(), PASSWORD));
    }

    MailReader reader(Importer importer, MailSettings settings) {
        return new MailReader(
                importer, settings, new MailReader.Ports(spool, 1_000_000, () -> true, states, () -> now, () -> 0.5));
    }

    MailSettings settings(Security security, int port, String password) {
        return new MailSettings(
                new Server("127.0.0.1", port, security, USER, password),
                new Folders("INBOX", "Diterima", "Ditolak"),
                senders,
                verifiedBy,
                "",
                Duration.ofMinutes(1));
    }

    private Outcome<FileReceipt> importFile(Importer.Request request, Importer.Progress progress) {
        String content = content(request);
        imported.add(content);
        meanwhile.accept(request);
        return content.startsWith("PK-bad")
                ? Outcome.rejected(new Problem(ProblemCode.WORKBOOK_ENCRYPTED, "", Place.wholeRecord(), "", ""))
                : Outcome.accepted(new FileReceipt("UH-1", "td4", 96, "ab".repeat(32), 7, false));
    }

    private static String content(Importer.Request request) {
        try {
            return Files.readString(request.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail with a text, a picture of its signature, and one attached file. */
    static String mail(String from, String name, String content) {
        return "From: Kasi Pembangunan <" + from + ">\r\nSubject: usulan\r\nMIME-Version: 1.0\r\n"
                + parts(name, content);
    }

    static String parts(String name, String content) {
        return "Content-Type: multipart/mixed; boundary=x\r\n\r\n"
                + "--x\r\nContent-Type: text/plain\r\n\r\nTerlampir.\r\n"
                + "--x\r\nContent-Type: image/png; name=logo.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n"
                + attached(name, content)
                + "--x--\r\n";
    }

    static String attached(String name, String content) {
        return "--x\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=\"" + name
                + "\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "\r\n";
    }

    void arrives(String raw) {
        arrives(mailbox, raw);
    }

    static void arrives(GreenMailUser mailbox, String raw) {
        try {
            mailbox.deliver(new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many mails lie in a folder; none where there is no such folder. */
    int count(String folder) {
        MailFolder found = server.getManagers().getImapHostManager().getFolder(mailbox, folder);
        return found == null ? 0 : found.getMessageCount();
    }

    List<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.list(spool)) {
            return files.toList();
        }
    }
}
