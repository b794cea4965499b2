package id.usulanhub.view;

import java.util.List;
import java.util.OptionalLong;

/**
 * One page of a ranked list.
 *
 * @param total rows of all pages
 * @param pagu whole rupiah; empty when none is set, and then nothing is within it
 */
public record RankedPage(List<RankedUsulan> rows, long total, OptionalLong pagu) {
    public RankedPage {
        rows = List.copyOf(rows);
    }
}
