package id.usulanhub.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void the_median_is_the_middle_whatever_the_order() {
        assertThat(Figures.median(List.of(9.0, 1.0, 5.0))).isEqualTo(5.0);
    }

    @Test
    void the_99th_percentile_of_two_hundred_is_the_198th() {
        List<Double> values =
                IntStream.rangeClosed(1, 200).mapToObj(Double::valueOf).toList();

        assertThat(Figures.percentile(values, 99)).isEqualTo(198.0);
    }

    @Test
    void figures_have_two_digits_after_the_point() {
        assertThat(Figures.rounded(0.8349)).isEqualTo(0.83);
    }
}
