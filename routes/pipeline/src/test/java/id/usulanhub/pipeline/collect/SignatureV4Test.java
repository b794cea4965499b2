package id.usulanhub.pipeline.collect;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.codec.Sha256;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureV4Test {

    /** The request, the keys and the signature with which the specification of S3 explains itself. */
    @Test
    void the_example_of_the_specification_comes_out_as_it_says() {
        SignatureV4 signature =
                new SignatureV4("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        SignatureV4.Request request =
                new SignatureV4.Request("GET", URI.create("https://examplebucket.s3.amazonaws.com/test.txt"));

        var headers = signature.headers(
                request, Map.of("range", "bytes=0-9"), Sha256.hex(new byte[0]), Instant.parse("2013-05-24T00:00:00Z"));

        assertThat(headers)
                .containsEntry(
                        "authorization",
                        "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                                + "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
                                + "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    @Test
    void keys_are_not_printed() {
        assertThat(new SignatureV4("id-1", "akses", "rahasia").toString()).doesNotContain("akses", "rahasia");
    }
}
