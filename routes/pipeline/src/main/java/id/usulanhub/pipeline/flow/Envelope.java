package id.usulanhub.pipeline.flow;

import id.usulanhub.codec.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What stands around every record: its headers, and the hash that ties topic, key and value together. A record whose hash
 * is wrong was changed, or landed where its producer did not send it.
 */
final class Envelope {

    static final String HASH = "hub_sha256";

    private Envelope() {}

    static ProducerRecord<String, byte[]> seal(Message message) {
        String key = message.key().isEmpty() ? null : message.key();
        var record = new ProducerRecord<>(message.topic(), key, message.value());
        message.headers().forEach((name, value) -> record.headers().add(name, utf8(value)));
        record.headers().add(HASH, utf8(hash(message.topic(), message.key(), message.value())));
        return record;
    }

    static Delivery open(ConsumerRecord<String, byte[]> record) {
        return new Delivery(
                record.topic(),
                record.partition(),
                record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                key(record),
                headers(record),
                value(record));
    }

    /** Whether it is what its producer sent, where he sent it. */
    static boolean intact(ConsumerRecord<String, byte[]> record) {
        Header claimed = record.headers().lastHeader(HASH);
        return claimed != null
                && MessageDigest.isEqual(claimed.value(), utf8(hash(record.topic(), key(record), value(record))));
    }

    /** SHA-256 over topic, key and value, each with its length before it, so that no two cuts of the bytes are alike. */
    static String hash(String topic, String key, byte[] value) {
        MessageDigest digest = Sha256.digest();
        update(digest, utf8(topic));
        update(digest, utf8(key));
        update(digest, value);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, byte[] part) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).flip());
        digest.update(part);
    }

    /** Only the envelope's: whatever else a record carries could steer an endpoint. */
    private static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : record.headers()) {
            String name = header.key().toLowerCase(Locale.ROOT);
            if (belongs(name) && header.value() != null) {
                headers.put(name, new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return headers;
    }

    private static boolean belongs(String name) {
        return name.startsWith("ce_") || name.startsWith("hub_") || name.equals("content-type");
    }

    private static String key(ConsumerRecord<String, byte[]> record) {
        return record.key() == null ? "" : record.key();
    }

    private static byte[] value(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? new byte[0] : record.value();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
