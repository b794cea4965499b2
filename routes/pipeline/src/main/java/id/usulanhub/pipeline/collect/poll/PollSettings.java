package id.usulanhub.pipeline.collect.poll;

import java.util.Map;
import java.util.Optional;

/**
 * What the operator has set for a connector that asks.
 *
 * @param paused whether it asks nothing now
 * @param settings where the source is: {@code url}, and what the manifest's path names
 * @param secret what proves who asks; empty when nothing was set
 */
public record PollSettings(boolean paused, Map<String, String> settings, Optional<String> secret) {

    /** Nothing was set. */
    public static final PollSettings NONE = new PollSettings(false, Map.of(), Optional.empty());

    public PollSettings {
        settings = Map.copyOf(settings);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "PollSettings[paused=" + paused + ", settings=" + settings + "]";
    }
}
