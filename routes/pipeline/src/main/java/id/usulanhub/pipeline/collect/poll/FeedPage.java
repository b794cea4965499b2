package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.poll.Poll;
import id.usulanhub.pipeline.collect.poll.FeedFault.Code;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * One answer of a feed.
 *
 * @param items in the order of the source
 * @param token with which the next page is asked for; null after the last
 * @param count how many submissions all pages hold, as the source says; null when it does not
 */
record FeedPage(List<Item> items, String token, Long count) {

    private static final String TOKEN = "$skiptoken";

    /**
     * One submission.
     *
     * @param id what the source calls it
     * @param changed when it came or was changed last
     * @param deleted null while it stands
     * @param skipped whether the manifest does not want it
     * @param json the bytes as they came
     */
    record Item(String id, Instant changed, Instant deleted, boolean skipped, byte[] json) {}

    /** @throws FeedFault NOT_JSON, NOT_THE_FEED naming what is missing */
    static FeedPage read(byte[] body, Poll poll) {
        List<Item> items = null;
        String token = null;
        Long count = null;
        try (JsonParser in = Json.mapper().createParser(body)) {
            expect(in.nextToken() == JsonToken.START_OBJECT, "{");
            while (in.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = in.currentName();
                in.nextToken();
                switch (name) {
                    case "value" -> items = items(in, body, poll);
                    case "@odata.nextLink" -> token = token(in.getString());
                    case "@odata.count" -> count = in.getLongValue();
                    default -> in.skipChildren();
                }
            }
            expect(items != null, "value");
            return new FeedPage(items, token, count);
        } catch (JacksonException e) {
            throw new FeedFault(
                    Code.NOT_JSON,
                    "line " + e.getLocation().getLineNr() + " column "
                            + e.getLocation().getColumnNr());
        }
    }

    private static List<Item> items(JsonParser in, byte[] body, Poll poll) {
        expect(in.currentToken() == JsonToken.START_ARRAY, "value");
        List<Item> items = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            int from = (int) in.currentTokenLocation().getByteOffset();
            in.skipChildren();
            int to = (int) in.currentLocation().getByteOffset();
            items.add(item(Arrays.copyOfRange(body, from, to), poll));
        }
        expect(in.currentToken() == JsonToken.END_ARRAY, "value");
        return List.copyOf(items);
    }

    private static Item item(byte[] json, Poll poll) {
        JsonNode tree = Json.readChecked(json);
        String id = tree.at(poll.id()).asString("");
        expect(!id.isEmpty(), poll.id());
        Instant changed = poll.changed().stream()
                .map(pointer -> time(tree, pointer))
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow(
                        () -> new FeedFault(Code.NOT_THE_FEED, poll.changed().getFirst()));
        Instant deleted = poll.deleted().isEmpty() ? null : time(tree, poll.deleted());
        return new Item(id, changed, deleted, skipped(tree, poll.skip()), json);
    }

    private static boolean skipped(JsonNode tree, Poll.Skip skip) {
        return !skip.from().isEmpty() && skip.is().contains(tree.at(skip.from()).asString(""));
    }

    private static Instant time(JsonNode tree, String pointer) {
        String text = tree.at(pointer).asString("");
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new FeedFault(Code.NOT_THE_FEED, pointer);
        }
    }

    /** The link may name a host that is another from where the hub stands: nothing of it counts but the token. */
    private static String token(String link) {
        try {
            for (String pair : Objects.requireNonNullElse(URI.create(link).getRawQuery(), "")
                    .split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && decoded(pair.substring(0, equals)).equals(TOKEN)) {
                    return decoded(pair.substring(equals + 1));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new FeedFault(Code.NOT_THE_FEED, "@odata.nextLink");
        }
        throw new FeedFault(Code.NOT_THE_FEED, "@odata.nextLink");
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new FeedFault(Code.NOT_THE_FEED, what);
        }
    }
}
