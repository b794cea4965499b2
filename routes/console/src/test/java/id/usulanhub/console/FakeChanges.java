package id.usulanhub.console;

import id.usulanhub.codec.Change;
import id.usulanhub.console.sync.News;
import id.usulanhub.pipeline.collect.sync.Changes;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Written;
import id.usulanhub.view.ChangeNews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A topic and its view in one. */
public class FakeChanges implements Changes, News {

    public final List<Change> stored = new ArrayList<>();
    public boolean brokerDown;
    public boolean withdrawn;
    public ChangeNews news = new ChangeNews(List.of(), Map.of(), false);

    public void forget() {
        stored.clear();
        brokerDown = false;
        withdrawn = false;
        news = new ChangeNews(List.of(), Map.of(), false);
    }

    List<Written> write(List<Message> messages) {
        if (brokerDown) {
            throw new BrokerUnavailable(null);
        }
        for (Message message : messages) {
            Change change = Change.read(message.value());
            stored.removeIf(
                    known -> known.id().equals(change.id()) && known.root().equals(change.root()));
            stored.add(change);
        }
        return IntStream.range(0, messages.size())
                .mapToObj(at -> new Written(messages.get(at).topic(), 0, at))
                .toList();
    }

    @Override
    public List<Change> story(String connector, String root) {
        return stored.stream().filter(change -> change.root().equals(root)).toList();
    }

    @Override
    public ChangeNews since(String connector, Map<String, Long> since, int limit) {
        return since.isEmpty() ? news : new ChangeNews(List.of(), since, false);
    }

    @Override
    public boolean isTakenBack(String connector, String root) {
        return withdrawn;
    }

    @Override
    public void catchUp() {
        // All that was written is known at once.
    }

    @Override
    public Map<Integer, Long> positions() {
        return Map.of(0, (long) stored.size());
    }

    @Override
    public void passed(List<Written> written) {
        // All that was written is known at once.
    }
}
