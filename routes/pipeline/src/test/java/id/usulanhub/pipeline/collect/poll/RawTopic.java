package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.pipeline.flow.Message;
import id.usulanhub.pipeline.flow.Written;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The raw topic and what is known of it, in memory. */
final class RawTopic implements Known {

    final List<Message> messages = new ArrayList<>();
    private final Map<String, String> newest = new HashMap<>();

    /** After how many more writes the process dies: the records are stored, and nobody hears of it. */
    int diesAfter = Integer.MAX_VALUE;

    List<Written> write(List<Message> batch) {
        messages.addAll(batch);
        batch.forEach(each -> newest.put(each.key(), each.headers().get("ce_id")));
        if (--diesAfter < 0) {
            throw new Killed();
        }
        return List.of(new Written("raw", 0, messages.size() - 1L));
    }

    List<String> words() {
        return messages.stream()
                .map(each -> new String(each.value(), StandardCharsets.UTF_8))
                .map(json -> json.replaceAll("(?s).*\"words\": \"([^\"]*)\".*", "$1"))
                .toList();
    }

    @Override
    public void catchUp() {}

    @Override
    public Map<String, String> newest(Collection<String> usulan) {
        Map<String, String> found = new HashMap<>(newest);
        found.keySet().retainAll(usulan);
        return found;
    }

    @Override
    public void passed(List<Written> written) {}

    /** Ends the process, as far as a test can: nothing catches it. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
