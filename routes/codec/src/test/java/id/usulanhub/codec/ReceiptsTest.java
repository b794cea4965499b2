package id.usulanhub.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    @Test
    void the_same_submission_has_the_same_receipt_and_another_has_another() {
        assertThat(Receipts.of("web-form", "a", "b"))
                .isEqualTo(Receipts.of("web-form", "a", "b"))
                .isNotEqualTo(Receipts.of("web-form", "a", "c"));
    }

    @Test
    void a_receipt_can_be_read_out_over_the_telephone() {
        assertThat(Receipts.of("web-form", "a", "b")).matches("UH-[0-9A-HJKMNP-TV-Z]{16}");
    }

    @Test
    void every_character_carries_its_five_bits() {
        Set<Character> first = new HashSet<>();
        Set<Character> last = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            String receipt = Receipts.of("n", Integer.toString(i));
            first.add(receipt.charAt(3));
            last.add(receipt.charAt(receipt.length() - 1));
        }

        assertThat(first).hasSize(32);
        assertThat(last).hasSize(32);
    }
}
