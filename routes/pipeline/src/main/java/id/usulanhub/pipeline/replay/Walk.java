package id.usulanhub.pipeline.replay;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.flow.Delivery;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.normalise.Comparison;
import id.usulanhub.pipeline.normalise.Comparison.Change;
import id.usulanhub.pipeline.normalise.MappingDiffReport;
import id.usulanhub.view.ReplayFilter;
import id.usulanhub.view.ReplayQueries.Chosen;
import id.usulanhub.view.Standing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Once over all that a filter chooses, in the original order, so many records at a time as fit into memory. */
final class Walk {

    private final Replayer.History history;
    private final Connector reader;
    private final ReplayFilter filter;
    private final int atOnce;
    private final MappingDiffReport.Builder report = new MappingDiffReport.Builder();
    private long decided;
    private long unreadable;

    Walk(Replayer.History history, Connector reader, ReplayFilter filter, int atOnce) {
        this.history = history;
        this.reader = reader;
        this.filter = filter;
        this.atOnce = atOnce;
    }

    /** How many were looked at, of how many. */
    record Looked(long done, long of) {}

    /** A record of which something else would come. */
    record Changed(String rawId, Received received) {}

    /** Hears of each handful of records, in order. */
    @FunctionalInterface
    interface Step {
        void taken(Looked looked, List<Changed> changed);
    }

    ReplayPlan go(Step step) {
        List<Chosen> chosen = OriginalOrder.of(history.view().chosen(filter));
        for (int from = 0; from < chosen.size(); from += atOnce) {
            int to = Math.min(chosen.size(), from + atOnce);
            step.taken(new Looked(to, chosen.size()), changed(chosen.subList(from, to)));
        }
        return new ReplayPlan(reader.version(), report.build(), decided, unreadable);
    }

    private List<Changed> changed(List<Chosen> handful) {
        Map<String, Received> read = read(handful);
        List<Changed> changed = new ArrayList<>();
        for (Chosen record : handful) {
            Received received = read.get(record.rawId());
            if (received == null) {
                unreadable++;
            } else if (isChanged(record, received)) {
                changed.add(new Changed(record.rawId(), received));
            }
        }
        return changed;
    }

    private Map<String, Received> read(List<Chosen> handful) {
        Map<Integer, NavigableSet<Long>> wanted = new TreeMap<>();
        handful.forEach(record -> wanted.computeIfAbsent(record.partition(), none -> new TreeSet<>())
                .add(record.offset()));
        Map<String, Received> read = new HashMap<>();
        history.topics()
                .read(
                        Topics.RAW,
                        wanted,
                        delivery ->
                                sound(delivery).ifPresent(received -> read.put(RawRecords.rawId(delivery), received)));
        return read;
    }

    /** The content of a row is its payload without the places of its cells. */
    private static boolean isAsReceived(Received received) {
        return Stream.of(received.payload(), RowPayload.content(received.payload()))
                .anyMatch(content -> Sha256.hex(content).equals(received.contentHash()));
    }

    /** A payload that is not what was received must not be sealed anew. */
    private static Optional<Received> sound(Delivery delivery) {
        try {
            return Optional.of(RawRecords.received(delivery)).filter(Walk::isAsReceived);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** What was withdrawn meanwhile stays withdrawn. */
    private boolean isChanged(Chosen record, Received received) {
        Standing standing = history.view().standing(record).orElse(null);
        if (standing == null) {
            return false;
        }
        Comparison comparison = Comparison.of(
                received,
                record.rawId(),
                standing.outcome(),
                reader.normalise(received, record.rawId(), history.reference().get()));
        report.add(comparison);
        decided += comparison.change() == Change.CHANGED && standing.decided() ? 1 : 0;
        return ReplayPlan.isCopied(comparison.change());
    }
}
