package id.usulanhub.pipeline.collect.mail;

import id.usulanhub.pipeline.collect.mail.HandledMail.Refusal;
import id.usulanhub.pipeline.collect.mail.HandledMail.Trust;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Whose mails are taken. Anybody can write any sender into a mail: a list keeps out what is not meant for the hub, and
 * proves nothing. Only the own server's word, in the uppermost {@code Authentication-Results}, does.
 */
record Senders(List<String> listed, String verifiedBy) {

    private static final String EVERYBODY = "*";

    /** @throws MailRefused SENDER_NOT_LISTED, SENDER_NOT_VERIFIED, BROKEN */
    Trust trust(MimeMessage mail) throws MailRefused {
        try {
            if (!isListed(mail.getFrom())) {
                throw new MailRefused(Refusal.SENDER_NOT_LISTED);
            }
            if (verifiedBy.isEmpty()) {
                return Trust.CLAIMED;
            }
            if (isVerified(mail.getHeader("Authentication-Results"))) {
                return Trust.VERIFIED;
            }
            throw new MailRefused(Refusal.SENDER_NOT_VERIFIED);
        } catch (MessagingException e) {
            throw new MailRefused(Refusal.BROKEN);
        }
    }

    private boolean isListed(Address[] from) {
        return listed.contains(EVERYBODY)
                || (from != null && from.length > 0 && Arrays.stream(from).allMatch(this::isListed));
    }

    private boolean isListed(Address sender) {
        String address = sender instanceof InternetAddress internet ? internet.getAddress() : null;
        if (address == null) {
            return false;
        }
        String plain = address.toLowerCase(Locale.ROOT);
        return listed.stream()
                .map(one -> one.toLowerCase(Locale.ROOT))
                .anyMatch(one -> one.startsWith("@") ? plain.endsWith(one) : plain.equals(one));
    }

    /** The uppermost is the newest, and the only one that the sender cannot have written. */
    private boolean isVerified(String[] results) {
        if (results == null || results.length == 0) {
            return false;
        }
        AuthenticationResults newest = AuthenticationResults.of(results[0]);
        return newest.by().equalsIgnoreCase(verifiedBy) && newest.passesDmarc();
    }
}
