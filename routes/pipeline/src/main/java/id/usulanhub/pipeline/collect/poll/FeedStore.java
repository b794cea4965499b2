package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.pipeline.collect.RawRecords;
import id.usulanhub.pipeline.collect.Submission;
import id.usulanhub.pipeline.collect.SubmissionRecords;
import id.usulanhub.pipeline.collect.poll.FeedPage.Item;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Written;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Stores of a page what the raw topic does not hold as its newest already, all of it or nothing. */
final class FeedStore {

    private static final String MEDIA_TYPE = "application/json";

    private final Known known;
    private final Function<List<Message>, List<Written>> write;
    private final InstantSource clock;

    FeedStore(Known known, Function<List<Message>, List<Written>> write, InstantSource clock) {
        this.known = known;
        this.write = write;
        this.clock = clock;
    }

    void catchUp() {
        known.catchUp();
    }

    /** @return how many submissions were stored now */
    long store(Connector connector, List<Item> items) {
        List<List<Received>> all =
                items.stream().map(item -> records(connector, item)).toList();
        Map<String, String> newest =
                known.newest(all.stream().map(FeedStore::usulan).toList());
        List<List<Received>> fresh = all.stream()
                .filter(records -> !records.getFirst().receipt().equals(newest.get(usulan(records))))
                .toList();
        if (!fresh.isEmpty()) {
            known.passed(write.apply(fresh.stream()
                    .flatMap(Collection::stream)
                    .map(RawRecords::message)
                    .toList()));
        }
        return fresh.size();
    }

    /** Those of which the hub holds a record. */
    List<Item> held(Connector connector, List<Item> items) {
        Map<String, String> newest = known.newest(
                items.stream().map(item -> usulan(records(connector, item))).toList());
        return items.stream()
                .filter(item -> newest.containsKey(usulan(records(connector, item))))
                .toList();
    }

    private List<Received> records(Connector connector, Item item) {
        Submission submission = new Submission(connector.name(), MEDIA_TYPE, item.json());
        return switch (SubmissionRecords.of(connector, submission, clock.instant())) {
            case Outcome.Accepted<List<Received>> read -> read.value();
            case Outcome.Rejected<List<Received>> broken ->
                List.of(SubmissionRecords.unreadable(submission, item.id(), clock.instant()));
        };
    }

    private static String usulan(List<Received> records) {
        Received first = records.getFirst();
        return first.connector() + ":" + first.sourceKey();
    }
}
