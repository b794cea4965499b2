package id.usulanhub.simulator;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * One HTTP request.
 *
 * @param headers by their names in lower case
 * @param body empty until it was read
 */
record Call(String method, URI target, Map<String, String> headers, byte[] body) {

    String path() {
        return target.getPath();
    }

    boolean is(String wantedMethod, String wantedPath) {
        return method.equals(wantedMethod) && path().equals(wantedPath);
    }

    String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    /** The parameters of the query, decoded. */
    Map<String, String> query() {
        Map<String, String> query = new TreeMap<>();
        String raw = target.getRawQuery() == null ? "" : target.getRawQuery();
        for (String pair : raw.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                query.put(
                        pair.substring(0, equals),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    Call withBody(byte[] read) {
        return new Call(method, target, headers, read);
    }
}
