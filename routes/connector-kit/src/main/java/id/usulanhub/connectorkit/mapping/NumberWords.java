package id.usulanhub.connectorkit.mapping;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Numbers in Indonesian words: {@code dua ratus lima puluh}, {@code seribu}, {@code tiga juta}. */
final class NumberWords {

    private static final Map<String, Integer> DIGITS = Map.of(
            "nol",
            0,
            "satu",
            1,
            "dua",
            2,
            "tiga",
            3,
            "empat",
            4,
            "lima",
            5,
            "enam",
            6,
            "tujuh",
            7,
            "delapan",
            8,
            "sembilan",
            9);

    private static final Map<String, Long> LARGE =
            Map.of("ribu", 1_000L, "juta", 1_000_000L, "miliar", 1_000_000_000L, "milyar", 1_000_000_000L);

    private static final int TEN = 10;
    private static final int HUNDRED = 100;
    private static final int MOST_WORDS = 20;

    private long total;
    private int below;
    private int digit = -1;
    private boolean readable = true;

    private NumberWords() {}

    /** The digits of the number that leads a text, and what follows it; the text itself where no word is a number. */
    static String read(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split(" +", MOST_WORDS);
        int number = 0;
        NumberWords read = new NumberWords();
        while (number < words.length && read.take(words[number])) {
            number++;
        }
        String rest = String.join(" ", Arrays.copyOfRange(words, number, words.length));
        return number == 0
                ? text
                : read.value().map(value -> (value + " " + rest).strip()).orElse(text);
    }

    private Optional<Long> value() {
        flush();
        return readable ? Optional.of(total + below) : Optional.empty();
    }

    /** Whether the word is part of a number. */
    private boolean take(String word) {
        if (DIGITS.containsKey(word)) {
            readable &= digit < 0;
            digit = DIGITS.get(word);
            return true;
        }
        return word.startsWith("se") && (isScale(word.substring(2)) || isLarge(word.substring(2)))
                ? one(word.substring(2))
                : scaled(word);
    }

    private boolean one(String scale) {
        readable &= digit < 0;
        digit = 1;
        return scaled(scale);
    }

    private boolean scaled(String word) {
        if (isLarge(word)) {
            flush();
            readable &= below > 0;
            total += below * LARGE.get(word);
            below = 0;
            return true;
        }
        if (isScale(word)) {
            readable &= digit > 0;
            below += word.equals("belas") ? TEN + digit : digit * (word.equals("puluh") ? TEN : HUNDRED);
            digit = -1;
            return true;
        }
        return false;
    }

    private void flush() {
        below += Math.max(digit, 0);
        digit = -1;
    }

    private static boolean isScale(String word) {
        return word.equals("belas") || word.equals("puluh") || word.equals("ratus");
    }

    private static boolean isLarge(String word) {
        return LARGE.containsKey(word);
    }
}
