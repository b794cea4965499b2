package id.usulanhub.pipeline.collect.mail;

import id.usulanhub.pipeline.collect.mail.HandledMail.Refusal;
import id.usulanhub.pipeline.collect.mail.MailSettings.Security;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Folder;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;

/**
 * One visit to a mailbox. Nothing is remembered of a mail's number beyond the visit, so that a server which numbers them anew
 * changes nothing; they are not marked as read, only moved when what they brought is stored.
 */
final class Mailbox implements AutoCloseable {

    private static final String PATIENCE_MILLIS = "30000";

    private final IMAPStore store;
    private final IMAPFolder inbox;
    private final UidCommands commands;

    private Mailbox(IMAPStore store, IMAPFolder inbox) {
        this.store = store;
        this.inbox = inbox;
        this.commands = new UidCommands(inbox);
    }

    /** @throws MailFault when the server, the account or the folder is not as set */
    static Mailbox open(MailSettings settings) {
        MailSettings.Server server = settings.server();
        String protocol = server.security() == Security.TLS ? "imaps" : "imap";
        Store store = null;
        try {
            store = Session.getInstance(properties(protocol, server.security())).getStore(protocol);
            store.connect(server.host(), server.port(), server.user(), server.password());
            IMAPFolder inbox = (IMAPFolder) store.getFolder(settings.folders().inbox());
            inbox.open(Folder.READ_WRITE);
            return new Mailbox((IMAPStore) store, inbox);
        } catch (MessagingException e) {
            close(store);
            throw fault(e);
        }
    }

    private static Properties properties(String protocol, Security security) {
        Properties properties = new Properties();
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(security == Security.STARTTLS));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(security == Security.STARTTLS));
        return properties;
    }

    /** Mails that nobody has dealt with yet, the oldest first. */
    List<Long> waiting(int most) throws MessagingException {
        return commands.waiting().stream().limit(most).toList();
    }

    /**
     * Writes a mail as it came into a file.
     *
     * @return false when another node has moved it away meanwhile
     * @throws MailRefused TOO_LARGE, and then not much more than that was fetched; BROKEN when the server cannot give it
     */
    boolean fetch(long mail, Path file, long most) throws MessagingException, IOException {
        try (OutputStream out = new Bounded(Files.newOutputStream(file), most)) {
            return commands.fetch(mail, out);
        } catch (MessagingException e) {
            if (inbox.isOpen()) {
                throw new MailRefused(Refusal.BROKEN);
            }
            throw e;
        }
    }

    void move(long mail, String to) throws MessagingException {
        Folder folder = store.getFolder(to);
        if (!folder.exists()) {
            folder.create(Folder.HOLDS_MESSAGES);
        }
        commands.move(mail, to);
    }

    /** What stands in the way, without what a server says: it may name people. */
    static MailFault fault(MessagingException e) {
        return new MailFault(
                switch (e) {
                    case AuthenticationFailedException refused -> MailFault.Code.LOGIN_REFUSED;
                    case FolderNotFoundException missing -> MailFault.Code.FOLDER_MISSING;
                    case ReadOnlyFolderException closed -> MailFault.Code.FOLDER_MISSING;
                    default -> isTls(e) ? MailFault.Code.TLS_FAILED : MailFault.Code.UNREACHABLE;
                },
                e);
    }

    private static boolean isTls(Throwable e) {
        boolean said = String.valueOf(e.getMessage()).contains("STARTTLS");
        return said || e instanceof SSLException || (e.getCause() != null && isTls(e.getCause()));
    }

    private static void close(Store store) {
        try {
            if (store != null) {
                store.close();
            }
        } catch (MessagingException e) {
            throw new MailFault(MailFault.Code.UNREACHABLE, e);
        }
    }

    @Override
    public void close() {
        close(store);
    }

    /** Lets no more than so many bytes pass. */
    private static final class Bounded extends FilterOutputStream {

        private long left;

        Bounded(OutputStream out, long most) {
            super(out);
            this.left = most;
        }

        @Override
        public void write(int one) throws IOException {
            take(1);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            take(length);
            out.write(bytes, from, length);
        }

        private void take(int bytes) throws MailRefused {
            left -= bytes;
            if (left < 0) {
                throw new MailRefused(Refusal.TOO_LARGE);
            }
        }
    }
}
