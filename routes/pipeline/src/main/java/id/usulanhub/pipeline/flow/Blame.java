package id.usulanhub.pipeline.flow;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;

/** Where the reason of a failure lies, and so what is to be done about it. */
enum Blame {
    /** In the records: trying them in smaller portions finds the one. */
    RECORDS,
    /** In something the stage stands on: waiting helps, and taking records apart does not. */
    INFRASTRUCTURE,
    /** In Kafka or in this reader's part in it: it has to join again. */
    KAFKA;

    /** Looks at every cause, since Kafka and Camel wrap what happened. */
    static Blame of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        if (causes.stream().anyMatch(Blame::liesInARecord)) {
            return RECORDS;
        }
        if (causes.stream().anyMatch(Blame::liesInTheMachine)) {
            return INFRASTRUCTURE;
        }
        return causes.stream().anyMatch(Blame::liesInKafka) ? KAFKA : RECORDS;
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static boolean liesInARecord(Throwable cause) {
        return cause instanceof RecordTooLargeException
                || cause instanceof SerializationException
                || cause instanceof InvalidTopicException;
    }

    /** Out of memory says nothing of a record; a stack that is too deep does. */
    private static boolean liesInTheMachine(Throwable cause) {
        return cause instanceof InfrastructureException
                || (cause instanceof VirtualMachineError && !(cause instanceof StackOverflowError));
    }

    private static boolean liesInKafka(Throwable cause) {
        return cause instanceof KafkaException || cause instanceof InterruptedException;
    }
}
