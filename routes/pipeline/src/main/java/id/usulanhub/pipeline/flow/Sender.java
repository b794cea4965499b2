package id.usulanhub.pipeline.flow;

import java.util.List;

/** Writes messages outside of a stage's transaction, and returns when they are on disk. */
interface Sender extends AutoCloseable {

    /**
     * Writes them and waits.
     *
     * @return where each stands, in the order of the messages
     * @throws BrokerUnavailable when they could not all be written in time; some may have been
     * @throws org.apache.kafka.common.KafkaException when the fault lies in a message: too large, or for no valid topic
     */
    List<Written> send(List<Message> messages);

    @Override
    void close();
}
