package id.usulanhub.codec;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * The numbers on receipts: {@code UH-} and 16 characters that a person can read out over the telephone (Crockford's
 * base 32, no I, L, O or U). Derived from what was received, so that the same submission has the same receipt.
 */
public final class Receipts {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CHARACTERS = 16;
    private static final int BITS_OF_CHARACTER = 5;

    private Receipts() {}

    /** @param parts what makes the submission this one and no other */
    public static String of(String... parts) {
        byte[] bytes = String.join("|", parts).getBytes(StandardCharsets.UTF_8);
        byte[] hash = HexFormat.of().parseHex(Sha256.hex(bytes));
        StringBuilder receipt = new StringBuilder("UH-");
        for (int i = 0; i < CHARACTERS; i++) {
            receipt.append(ALPHABET.charAt(bitsAt(hash, i * BITS_OF_CHARACTER)));
        }
        return receipt.toString();
    }

    /** Of a file, each row of which has a receipt of its own. */
    public static String ofFile(String connector, String sha256) {
        return of("file", connector, sha256);
    }

    private static int bitsAt(byte[] hash, int bit) {
        int two = ((hash[bit / 8] & 0xff) << 8) | (hash[bit / 8 + 1] & 0xff);
        return two >> (16 - BITS_OF_CHARACTER - bit % 8) & ((1 << BITS_OF_CHARACTER) - 1);
    }
}
