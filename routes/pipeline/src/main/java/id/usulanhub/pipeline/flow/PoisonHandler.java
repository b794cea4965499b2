package id.usulanhub.pipeline.flow;

import java.util.List;

/** Says what becomes of a record that a stage cannot take, so that those behind it flow. */
@FunctionalInterface
public interface PoisonHandler {

    /**
     * Called for a record that failed alone, twice; or once, when its content hash is wrong.
     *
     * @param cause what the stage threw, or {@link HashMismatch}
     * @return what is written in the transaction that passes over the record; may be empty
     */
    List<Message> poisoned(Delivery delivery, Throwable cause);
}
