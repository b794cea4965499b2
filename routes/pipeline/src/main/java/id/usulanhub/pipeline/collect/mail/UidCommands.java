package id.usulanhub.pipeline.collect.mail;

import jakarta.mail.MessagingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.iap.Argument;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxEncoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.UID;

/**
 * What is asked of a mailbox, each mail by its unique number: plain numbers shift while another node moves mails away, and
 * the wrong mail would be moved.
 */
record UidCommands(IMAPFolder folder) {

    private static final int PIECE = 1 << 20;

    /** Numbers of the mails that nobody has deleted, rising. */
    List<Long> waiting() throws MessagingException {
        List<Long> found = new ArrayList<>();
        folder.doCommand(protocol -> {
            for (Response answer : answers(protocol, "UID SEARCH UNDELETED", null)) {
                if (answer instanceof IMAPResponse imap && imap.keyEquals("SEARCH")) {
                    for (long uid = imap.readLong(); uid >= 0; uid = imap.readLong()) {
                        found.add(uid);
                    }
                }
            }
            return found;
        });
        found.sort(null);
        return found;
    }

    /** Writes a mail as it lies there, without marking it as read. @return false when it is gone */
    boolean fetch(long uid, OutputStream out) throws MessagingException, IOException {
        long from = 0;
        while (true) {
            byte[] piece = piece(uid, from);
            if (piece == null) {
                return false;
            }
            out.write(piece);
            from += piece.length;
            if (piece.length < PIECE) {
                return true;
            }
        }
    }

    private byte[] piece(long uid, long from) throws MessagingException {
        String command = "UID FETCH " + uid + " (UID BODY.PEEK[]<" + from + "." + PIECE + ">)";
        return (byte[]) folder.doCommand(protocol -> {
            for (Response answer : answers(protocol, command, null)) {
                if (answer instanceof FetchResponse fetched && isOf(fetched, uid)) {
                    BODY body = fetched.getItem(BODY.class);
                    ByteArrayInputStream bytes = body == null ? null : body.getByteArrayInputStream();
                    return bytes == null ? new byte[0] : bytes.readAllBytes();
                }
            }
            return null;
        });
    }

    private static boolean isOf(FetchResponse fetched, long uid) {
        UID found = fetched.getItem(UID.class);
        return found != null && found.uid == uid && fetched.getItem(BODY.class) != null;
    }

    /** Moves a mail; one that is gone is none of the hub's business any more. */
    void move(long uid, String to) throws MessagingException {
        folder.doCommand(protocol -> {
            if (protocol.hasCapability("MOVE")) {
                answers(protocol, "UID MOVE", named(uid, to));
            } else {
                answers(protocol, "UID COPY", named(uid, to));
                answers(protocol, "UID STORE " + uid + " +FLAGS.SILENT (\\Deleted)", null);
                expunge(protocol, uid);
            }
            return null;
        });
    }

    /** Where the server cannot take one mail alone out of a folder, it stays there, marked as deleted. */
    private static void expunge(IMAPProtocol protocol, long uid) throws ProtocolException {
        if (protocol.hasCapability("UIDPLUS")) {
            answers(protocol, "UID EXPUNGE " + uid, null);
        }
    }

    private static Argument named(long uid, String mailbox) {
        Argument argument = new Argument();
        argument.writeAtom(Long.toString(uid));
        argument.writeString(BASE64MailboxEncoder.encode(mailbox));
        return argument;
    }

    private static Response[] answers(IMAPProtocol protocol, String command, Argument argument)
            throws ProtocolException {
        Response[] answers = protocol.command(command, argument);
        protocol.notifyResponseHandlers(answers);
        protocol.handleResult(answers[answers.length - 1]);
        return answers;
    }
}
