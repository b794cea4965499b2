package id.usulanhub.connectorkit.door;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that shows what a test puts into it. */
record FakeKnock(Map<String, String> headers, Map<String, String> values) implements Knock {

    /** Names and values one after the other, written {@code Name: value}. */
    static FakeKnock with(String... headers) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header : headers) {
            byName.put(header.substring(0, header.indexOf(": ")), header.substring(header.indexOf(": ") + 2));
        }
        return new FakeKnock(byName, Map.of());
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    @Override
    public Optional<String> query(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
