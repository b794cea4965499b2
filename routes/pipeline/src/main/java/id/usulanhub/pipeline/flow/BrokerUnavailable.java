package id.usulanhub.pipeline.flow;

import java.time.Duration;

/** Kafka could not take a record now. Nothing was acknowledged. */
public final class BrokerUnavailable extends InfrastructureException {
    private static final long serialVersionUID = 1L;

    /** When it is worth trying again. */
    public static final Duration RETRY_AFTER = Duration.ofSeconds(10);

    public BrokerUnavailable(Throwable cause) {
        super("the broker did not take the record", cause);
    }
}
