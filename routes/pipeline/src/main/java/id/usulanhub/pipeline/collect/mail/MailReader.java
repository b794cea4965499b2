package id.usulanhub.pipeline.collect.mail;

import id.usulanhub.domain.push.Backoff;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.mail.HandledMail.File;
import id.usulanhub.pipeline.collect.mail.HandledMail.Refusal;
import id.usulanhub.pipeline.collect.mail.HandledMail.Trust;
import id.usulanhub.pipeline.flow.Failures;
import id.usulanhub.pipeline.flow.InfrastructureException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Imports the workbooks that come by mail. A mail is moved when Kafka has all rows of its workbooks: killed before, the mail
 * is read again, and the same bytes are the same batch. Not for several threads.
 */
public final class MailReader {

    private static final Logger LOG = LoggerFactory.getLogger(MailReader.class);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_A_LOOK = 50;
    private static final long MEBIBYTE = 1024L * 1024L;
    private static final long MOST_OF_A_MAIL = 75 * MEBIBYTE;

    private final Importer importer;
    private final MailSettings settings;
    private final Senders senders;
    private final Ports ports;
    private final Backoff backoff;
    private Instant due = Instant.MIN;
    private int failures;

    /**
     * What it stands on.
     *
     * @param spool where mails lie while they are read
     * @param mostOfAFile bytes of one workbook
     * @param room whether there is room for more
     * @param random draws from [0, 1)
     */
    public record Ports(
            Path spool,
            long mostOfAFile,
            BooleanSupplier room,
            MailStates states,
            InstantSource clock,
            DoubleSupplier random) {}

    public MailReader(Importer importer, MailSettings settings, Ports ports) {
        this.importer = importer;
        this.settings = settings;
        this.ports = ports;
        this.senders = new Senders(settings.senders(), settings.verifiedBy());
        this.backoff = new Backoff(FIRST_WAIT, LONGEST_WAIT, ports.random());
    }

    /** Looks into the mailbox when it is time, and does nothing otherwise. */
    public void run() {
        if (ports.clock().instant().isBefore(due) || !ports.room().getAsBoolean()) {
            return;
        }
        try {
            look();
            failures = 0;
            Instant now = ports.clock().instant();
            due = now.plus(settings.every());
            ports.states().change(state -> state.looked(now, due));
        } catch (MailFault fault) {
            failed(fault.code(), fault);
        } catch (MessagingException e) {
            MailFault fault = Mailbox.fault(e);
            failed(fault.code(), fault);
        } catch (InfrastructureException | UncheckedIOException | IOException e) {
            failed(MailFault.Code.NOT_STORED, e);
        }
    }

    /** The class of what went wrong is logged, and not its words: a server's words may name people. */
    private void failed(MailFault.Code code, Exception cause) {
        failures++;
        due = ports.clock().instant().plus(backoff.after(failures, null));
        ports.states().change(state -> state.failed(code, due));
        LOG.atWarn()
                .addKeyValue("fault", code)
                .addKeyValue("class", Failures.kind(cause))
                .addKeyValue("failures", failures)
                .log("The mailbox could not be read");
    }

    private void look() throws MessagingException, IOException {
        try (Mailbox mailbox = Mailbox.open(settings)) {
            for (long mail : mailbox.waiting(MOST_A_LOOK)) {
                handle(mailbox, mail);
            }
        }
    }

    private void handle(Mailbox mailbox, long mail) throws MessagingException, IOException {
        Path folder = Files.createTempDirectory(ports.spool(), "mail-");
        try {
            HandledMail handled = handled(mailbox, mail, folder);
            if (handled != null) {
                mailbox.move(
                        mail,
                        handled.isDone()
                                ? settings.folders().done()
                                : settings.folders().refused());
                tell(handled);
            }
        } finally {
            empty(folder);
        }
    }

    /** Null when another node was faster. */
    private HandledMail handled(Mailbox mailbox, long mail, Path folder) throws MessagingException, IOException {
        Path raw = folder.resolve("mail");
        Trust trust = Trust.CLAIMED;
        try {
            if (!mailbox.fetch(mail, raw, MOST_OF_A_MAIL)) {
                return null;
            }
            try (SharedFileInputStream in = new SharedFileInputStream(raw.toFile())) {
                MimeMessage message = parsed(in);
                trust = senders.trust(message);
                return imported(trust, MailParts.workbooks(message, folder, ports.mostOfAFile()));
            }
        } catch (MailRefused refused) {
            return new HandledMail(ports.clock().instant(), trust, refused.refusal(), List.of());
        }
    }

    private static MimeMessage parsed(SharedFileInputStream in) throws MailRefused {
        try {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (MessagingException e) {
            throw new MailRefused(Refusal.BROKEN);
        }
    }

    private HandledMail imported(Trust trust, List<Path> workbooks) throws MailRefused {
        List<File> files = new ArrayList<>();
        for (Path workbook : workbooks) {
            files.add(imported(workbook));
        }
        return new HandledMail(ports.clock().instant(), trust, null, files);
    }

    private File imported(Path workbook) throws MailRefused {
        try {
            return File.of(importer.importFile(new Importer.Request(workbook, settings.connector()), rows -> {}));
        } catch (InfrastructureException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError().setCause(Failures.withoutWords(e)).log("A workbook that came by mail could not be imported");
            throw new MailRefused(Refusal.HUB_FAILED);
        }
    }

    private void tell(HandledMail mail) {
        ports.states().change(state -> state.handled(mail));
        LOG.atInfo()
                .addKeyValue("trust", mail.trust())
                .addKeyValue("refusal", mail.refusal())
                .addKeyValue("files", mail.files().size())
                .addKeyValue("done", mail.isDone())
                .log("A mail was dealt with");
    }

    private static void empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
