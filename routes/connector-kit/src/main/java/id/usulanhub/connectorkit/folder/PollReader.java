package id.usulanhub.connectorkit.folder;

import id.usulanhub.connectorkit.poll.Poll;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Reads how a feed is asked out of a manifest that keeps its schema, with the defaults that the schema names. */
final class PollReader {

    private static final int PAGE_SIZE = 250;

    private PollReader() {}

    /** @return null when the manifest says nothing of it */
    static Poll poll(JsonNode node) {
        return node.isMissingNode()
                ? null
                : new Poll(
                        node.path("path").asString(),
                        span(node, "every", "5m"),
                        span(node, "overlap", "10m"),
                        span(node, "again", "24h"),
                        node.path("page-size").asInt(PAGE_SIZE),
                        node.path("expand").asString(""),
                        node.path("id").asString(),
                        texts(node.path("changed")),
                        node.path("deleted").asString(""),
                        skip(node.path("skip")));
    }

    private static Poll.Skip skip(JsonNode node) {
        return node.isMissingNode()
                ? Poll.Skip.NONE
                : new Poll.Skip(node.path("from").asString(), texts(node.path("is")));
    }

    /** The schema lets nothing through but a number and s, m or h. */
    private static Duration span(JsonNode node, String name, String otherwise) {
        return Duration.parse("PT" + node.path(name).asString(otherwise).toUpperCase(Locale.ROOT));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
