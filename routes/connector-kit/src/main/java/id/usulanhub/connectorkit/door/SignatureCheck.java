package id.usulanhub.connectorkit.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Verifies signatures over the bytes as they came, in constant time. */
public final class SignatureCheck {

    /** More signatures than this in one header are no rotation of keys. */
    private static final int MOST_SIGNATURES = 10;

    private static final String BODY = "{body}";

    private final Signature rules;
    private final List<String> secrets;
    private final InstantSource clock;

    /** @param secrets all that are valid now, more than one while they are being changed */
    public SignatureCheck(Signature rules, List<String> secrets, InstantSource clock) {
        this.rules = rules;
        this.secrets = List.copyOf(secrets);
        this.clock = clock;
    }

    /** What a check can find. */
    public enum Verdict {
        GOOD,
        /** A header that the manifest names is not there. */
        HEADER_MISSING,
        /** The time is no number, or too far from the hub's. */
        TIME_OUTSIDE,
        /** None of the signatures was made with one of the secrets over these bytes. */
        DIFFERS
    }

    /** @param body the bytes as received, before anything has read them */
    public Verdict check(Knock knock, byte[] body) {
        String header = knock.header(rules.header()).orElse("");
        String id = named(knock, rules.idHeader());
        String timestamp = named(knock, rules.timestampHeader());
        if (header.isEmpty() || id == null || timestamp == null) {
            return Verdict.HEADER_MISSING;
        }
        if (!rules.timestampHeader().isEmpty() && !inTime(timestamp)) {
            return Verdict.TIME_OUTSIDE;
        }
        return matches(shown(header), content(id, timestamp, body)) ? Verdict.GOOD : Verdict.DIFFERS;
    }

    /** A header's value; null when the manifest names one that is not there, empty when it names none. */
    private static String named(Knock knock, String name) {
        return name.isEmpty() ? "" : knock.header(name).orElse(null);
    }

    private boolean inTime(String timestamp) {
        try {
            Duration apart = Duration.between(rules.timestampUnit().instant(timestamp), clock.instant());
            return apart.abs().compareTo(rules.tolerance()) <= 0;
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return false;
        }
    }

    /** The signatures of the header that have the prefix, without it. */
    private List<String> shown(String header) {
        String[] all = rules.separator().isEmpty()
                ? new String[] {header}
                : header.split(Pattern.quote(rules.separator()), MOST_SIGNATURES + 1);
        List<String> shown = new ArrayList<>();
        for (String one : all) {
            String signature = one.strip();
            if (signature.startsWith(rules.prefix())) {
                shown.add(rules.encoding()
                        .normal(signature.substring(rules.prefix().length())));
            }
        }
        return shown;
    }

    private boolean matches(List<String> shown, byte[] content) {
        boolean found = false;
        for (String secret : secrets) {
            byte[] key = rules.secretEncoding().key(secret);
            String right = rules.encoding().written(rules.algorithm().sign(key, content));
            for (String signature : shown) {
                found |= MessageDigest.isEqual(bytes(right), bytes(signature));
            }
        }
        return found;
    }

    private byte[] content(String id, String timestamp, byte[] body) {
        int at = rules.signed().indexOf(BODY);
        byte[] before = filled(rules.signed().substring(0, at), id, timestamp);
        byte[] after = filled(rules.signed().substring(at + BODY.length()), id, timestamp);
        byte[] content = new byte[before.length + body.length + after.length];
        System.arraycopy(before, 0, content, 0, before.length);
        System.arraycopy(body, 0, content, before.length, body.length);
        System.arraycopy(after, 0, content, before.length + body.length, after.length);
        return content;
    }

    private static byte[] filled(String template, String id, String timestamp) {
        return bytes(template.replace("{timestamp}", timestamp).replace("{id}", id));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
