package id.usulanhub.pipeline.collect.mail;

import java.time.Duration;
import java.util.List;

/**
 * Where a mailbox is, and what is taken out of it.
 *
 * @param senders addresses, or {@code @domain} for all of a domain; {@code *} for everybody
 * @param verifiedBy the name by which the own mail server signs {@code Authentication-Results}; empty when nobody checks
 *     senders, so that a sender is only what a mail says of itself
 * @param connector reads all workbooks; empty for the one that knows a workbook's headings
 * @param every how long to wait between two looks
 */
public record MailSettings(
        Server server, Folders folders, List<String> senders, String verifiedBy, String connector, Duration every) {

    /** How the way to the server is guarded. */
    public enum Security {
        /** TLS from the first byte. */
        TLS,
        /** TLS after a first word; without it nothing goes on. */
        STARTTLS,
        /** None: only within one machine, or where the network itself is guarded. */
        NONE
    }

    /**
     * The server and the account.
     *
     * @param password the word itself, not its reference
     */
    public record Server(String host, int port, Security security, String user, String password) {

        /** Without the password. */
        @Override
        public String toString() {
            return "Server[host=" + host + ", port=" + port + ", security=" + security + "]";
        }
    }

    /**
     * The folders of the mailbox.
     *
     * @param inbox what comes in
     * @param done where a mail goes whose workbooks are all stored; made when absent
     * @param refused where a mail goes that somebody should look at; made when absent
     */
    public record Folders(String inbox, String done, String refused) {}

    public MailSettings {
        senders = List.copyOf(senders);
    }
}
