package id.usulanhub.console.usul;

import java.time.Instant;

/**
 * One step on an usulan's way, for its sender.
 *
 * @param key which step; the family of texts {@code usul.step}
 * @param tone as in the stylesheet: good, warn, bad, info, or empty for what is still to come
 * @param at when; null when not known or still to come
 * @param text what there is to say of it; may be empty
 */
public record Step(String key, String tone, Instant at, String text) {

    static final String COMING = "";

    static Step coming(String key, String text) {
        return new Step(key, COMING, null, text);
    }
}
