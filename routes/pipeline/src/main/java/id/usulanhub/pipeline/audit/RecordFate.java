package id.usulanhub.pipeline.audit;

import java.math.BigDecimal;
import java.util.List;

/**
 * What became of one received record, in the words of the example's {@code expected.csv}; nothing personal.
 *
 * @param rawId {@code partition-offset}; records of one source are in the order of their offsets
 * @param outcome {@code accepted}, {@code duplicate}, {@code rejected} or {@code waiting}
 * @param ledger the kecamatan (or kabupaten) in whose ledger it stands; null unless accepted
 * @param problems {@code CODE@field}, sorted; empty unless rejected
 */
public record RecordFate(
        String connector,
        String sourceKey,
        String rawId,
        String outcome,
        String ledger,
        String desa,
        String kamus,
        BigDecimal volume,
        String satuan,
        Long anggaran,
        List<String> problems) {
    public RecordFate {
        problems = List.copyOf(problems);
    }

    /** This by a replay, where that was before: one that says the same again leaves an accepted one as it is. */
    RecordFate after(RecordFate before) {
        boolean same = outcome.equals("duplicate") && before.outcome.equals("accepted");
        return same ? before : this;
    }

    /** A refusal after the same content came into the ledger by a replay. */
    RecordFate mended() {
        return outcome.equals("rejected")
                ? new RecordFate(
                        connector, sourceKey, rawId, "duplicate", null, null, null, null, null, null, List.of())
                : this;
    }
}
