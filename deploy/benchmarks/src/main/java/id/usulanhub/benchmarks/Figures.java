package id.usulanhub.benchmarks;

import java.util.List;

/** Arithmetic of measurements. */
final class Figures {
    private static final double PERCENT = 100.0;

    private Figures() {}

    static double median(List<Double> values) {
        return percentile(values, 50);
    }

    /** The nearest-rank percentile. @param percent 1 to 100 */
    static double percentile(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) Math.ceil(percent / PERCENT * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }

    /** To two digits after the point, since more would only look exact. */
    static double rounded(double value) {
        return Math.round(value * PERCENT) / PERCENT;
    }
}
