package id.usulanhub.pipeline.collect.poll;

import id.usulanhub.connectorkit.poll.Poll;
import id.usulanhub.pipeline.collect.poll.FeedFault.Code;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a feed is, and how it is asked. Made of what the operator has set and the manifest says, never of what the source
 * answers: of a link to the next page only its token is taken.
 */
final class FeedAddress {

    private static final String URL = "url";
    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9-]*)}");

    private final Poll poll;
    private final String feed;

    private FeedAddress(Poll poll, String feed) {
        this.poll = poll;
        this.feed = feed;
    }

    /**
     * @param settings of the connector
     * @param plainHosts hosts, with their port where they have one, that may be asked without TLS
     * @throws FeedFault SETTING_WRONG naming the setting
     */
    static FeedAddress of(Poll poll, Map<String, String> settings, Set<String> plainHosts) {
        String base = base(set(settings, URL), plainHosts);
        String path = NAME.matcher(poll.path())
                .replaceAll(name -> Matcher.quoteReplacement(segment(set(settings, name.group(1)), name.group(1))));
        return new FeedAddress(poll, base + path);
    }

    /** Whether anything was set, so that the connector is meant to ask. */
    static boolean isSet(Map<String, String> settings) {
        return !settings.getOrDefault(URL, "").isBlank();
    }

    /** The feed itself, without a question: what a cursor belongs to. */
    String feed() {
        return feed;
    }

    /** What came or was changed at {@code since} or later; everything when it is null. */
    URI changed(Instant since, String token) {
        String filter = since == null
                ? ""
                : poll.changed().stream()
                        .map(pointer -> notBefore(pointer, since))
                        .collect(Collectors.joining(" or "));
        return asked(filter, token);
    }

    /** What was deleted at {@code since} or later; everything that is deleted when it is null. */
    URI deleted(Instant since, String token) {
        return asked(since == null ? property(poll.deleted()) + " ne null" : notBefore(poll.deleted(), since), token);
    }

    private URI asked(String filter, String token) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("$top", Integer.toString(poll.pageSize()));
        query.put("$count", "true");
        query.put("$expand", poll.expand());
        query.put("$filter", filter);
        query.put("$skiptoken", token == null ? "" : token);
        return URI.create(feed + "?"
                + query.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&")));
    }

    private static String notBefore(String pointer, Instant since) {
        return property(pointer) + " ge " + since;
    }

    private static String property(String pointer) {
        return pointer.substring(1);
    }

    private static String base(String url, Set<String> plainHosts) {
        try {
            URI uri = URI.create(url.strip());
            boolean plain = "http".equals(uri.getScheme()) && plainHosts.contains(uri.getRawAuthority());
            if (uri.getHost() == null
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || !("https".equals(uri.getScheme()) || plain)) {
                throw new FeedFault(Code.SETTING_WRONG, URL);
            }
            return uri.toString().replaceAll("/+$", "");
        } catch (IllegalArgumentException e) {
            throw new FeedFault(Code.SETTING_WRONG, URL);
        }
    }

    private static String set(Map<String, String> settings, String name) {
        String value = settings.getOrDefault(name, "").strip();
        if (value.isEmpty()) {
            throw new FeedFault(Code.SETTING_WRONG, name);
        }
        return value;
    }

    /** One segment of a path, whatever stands in it; none that leads elsewhere. */
    private static String segment(String value, String name) {
        if (value.equals(".") || value.equals("..")) {
            throw new FeedFault(Code.SETTING_WRONG, name);
        }
        return encoded(value);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
