package id.usulanhub.pipeline.broker;

/**
 * How the broker is.
 *
 * @param why one sentence for a person; empty when it is ready
 */
public record BrokerStatus(State state, String why) {

    /** The states in which a supervised broker can be. */
    public enum State {
        /** Started, and not answering yet. */
        STARTING,
        /** It answers and every partition has a leader. */
        READY,
        /** It ended or cannot have its data yet; it is started again after a wait. */
        WAITING,
        /** It failed too often, or will never start as it is: a person has to look. */
        DOWN,
        /** It was stopped. */
        STOPPED
    }

    static BrokerStatus of(State state, String why) {
        return new BrokerStatus(state, why);
    }
}
