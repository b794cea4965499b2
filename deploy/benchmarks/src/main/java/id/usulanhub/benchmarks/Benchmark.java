package id.usulanhub.benchmarks;

import java.util.Map;

/** One measurement of the hub. */
interface Benchmark {

    /** What it is called on the command line. */
    String name();

    /**
     * Measures. Takes up to some minutes.
     *
     * @return figures by name; the name ends with the unit unless it is a ratio or a count
     * @throws Exception when it could not be measured
     */
    Map<String, Number> measure() throws Exception;
}
