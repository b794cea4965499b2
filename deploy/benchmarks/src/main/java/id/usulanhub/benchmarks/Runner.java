package id.usulanhub.benchmarks;

/** Something that reads the raw topic in a consumer group until it is closed. */
interface Runner {
    /** Starts reading from the first record. */
    AutoCloseable start(String group) throws Exception;
}
