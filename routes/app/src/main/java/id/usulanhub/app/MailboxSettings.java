package id.usulanhub.app;

import id.usulanhub.pipeline.collect.mail.MailSettings;
import id.usulanhub.pipeline.collect.mail.MailSettings.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mailbox out of which workbooks are taken, as {@code hub.collect.mail} says.
 *
 * @param port of the server; 0 for the usual one of the security
 * @param password by reference: {@code env:NAME} or {@code file:PATH}
 * @param folder what is looked into
 * @param done where a mail goes whose workbooks are all stored
 * @param refused where a mail goes that somebody should look at
 * @param senders addresses, {@code @domain}, or {@code *} for everybody; no proof of who sends
 * @param verifiedBy how the own mail server calls itself in {@code Authentication-Results}; then only mails are taken whose
 *     sender's domain it has checked (DMARC)
 * @param connector reads all workbooks; empty for the one that knows a workbook's headings
 * @param every how long to wait between two looks
 */
public record MailboxSettings(
        String host,
        @DefaultValue("0") int port,
        @DefaultValue("TLS") Security security,
        String user,
        String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Diterima") String done,
        @DefaultValue("Ditolak") String refused,
        @DefaultValue List<String> senders,
        @DefaultValue("") String verifiedBy,
        @DefaultValue("") String connector,
        @DefaultValue("1m") Duration every) {

    private static final int IMAPS = 993;
    private static final int IMAP = 143;
    private static final Duration SHORTEST = Duration.ofSeconds(5);

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (isBlank(host) || isBlank(user) || isBlank(password)) {
            faults.add("hub.collect.mail: host, user and password (env:NAME or file:PATH) are needed");
        }
        if (senders.isEmpty()) {
            faults.add("hub.collect.mail.senders: whose mails are taken, as desa@example.go.id, @example.go.id or *");
        }
        if (every.compareTo(SHORTEST) < 0) {
            faults.add("hub.collect.mail.every: 5s or more is needed, not " + every);
        }
        if (folder.equalsIgnoreCase(done) || folder.equalsIgnoreCase(refused)) {
            faults.add("hub.collect.mail: done and refused are other folders than " + folder);
        }
        return faults;
    }

    /** As the pipeline wants it. @throws IllegalArgumentException when the password's reference leads nowhere */
    public MailSettings resolved() {
        int usual = security == Security.TLS ? IMAPS : IMAP;
        return new MailSettings(
                new MailSettings.Server(
                        host,
                        port == 0 ? usual : port,
                        security,
                        user,
                        Secrets.resolve("hub.collect.mail.password", password)),
                new MailSettings.Folders(folder, done, refused),
                senders,
                verifiedBy,
                connector,
                every);
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
