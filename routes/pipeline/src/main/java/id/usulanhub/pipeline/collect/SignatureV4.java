package id.usulanhub.pipeline.collect;

import id.usulanhub.codec.Sha256;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to an S3-compatible store: AWS Signature Version 4, without queries. */
record SignatureV4(String region, String accessKey, String secretKey) {

    private static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int DATE = 8;

    /**
     * The headers that make a request a signed one, {@code host} left out: the HTTP client writes it.
     *
     * @param more headers that are signed too, by their names in lower case
     * @param payloadSha256 of the body, hexadecimal
     */
    SortedMap<String, String> headers(Request request, Map<String, String> more, String payloadSha256, Instant now) {
        String time = TIME.format(now);
        SortedMap<String, String> signed = new TreeMap<>(more);
        signed.put("host", host(request.uri()));
        signed.put("x-amz-content-sha256", payloadSha256);
        signed.put("x-amz-date", time);
        String names = String.join(";", signed.keySet());
        String canonical = request.method() + "\n" + request.uri().getRawPath() + "\n\n"
                + signed.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining())
                + "\n" + names + "\n" + payloadSha256;
        String scope = time.substring(0, DATE) + "/" + region + "/s3/aws4_request";
        String toSign = ALGORITHM + "\n" + time + "\n" + scope + "\n" + Sha256.hex(bytes(canonical));
        String signature = HexFormat.of().formatHex(hmac(key(time.substring(0, DATE)), toSign));
        signed.remove("host");
        signed.put(
                "authorization",
                ALGORITHM + " Credential=" + accessKey + "/" + scope + ",SignedHeaders=" + names + ",Signature="
                        + signature);
        return signed;
    }

    /** What is asked of the store. */
    record Request(String method, URI uri) {}

    private static String host(URI uri) {
        return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
    }

    private byte[] key(String date) {
        byte[] ofDate = hmac(bytes("AWS4" + secretKey), date);
        return hmac(hmac(hmac(ofDate, region), "s3"), "aws4_request");
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the keys. */
    @Override
    public String toString() {
        return "SignatureV4[region=" + region + "]";
    }
}
