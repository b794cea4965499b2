package id.usulanhub.console.usul;

import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds kamus entries by the words that people use: in the name, the meaning and the agency, and by words that mean the
 * same ({@code sinonim.csv}, one group a line). A word counts where a word begins with it.
 */
@Component
class KamusSearch {

    static final int MOST_SHOWN = 20;
    private static final int LONGEST_QUERY = 100;
    private static final int WORTH_OF_NAME = 10;

    private final Supplier<Reference> reference;
    private final List<List<String>> synonyms;

    KamusSearch(Supplier<Reference> reference) {
        this.reference = reference;
        this.synonyms = synonyms();
    }

    /** Entries that have all of the words, or where none has all, any of them; the best first. All for a blank query. */
    List<KamusEntry> find(String query) {
        List<List<String>> wanted = wanted(query);
        if (wanted.isEmpty()) {
            return List.copyOf(entries());
        }
        List<KamusEntry> all = best(wanted, wanted.size());
        return all.isEmpty() ? best(wanted, 1) : all;
    }

    private Collection<KamusEntry> entries() {
        return reference.get().kamus().entries();
    }

    private List<KamusEntry> best(List<List<String>> wanted, int fewest) {
        return entries().stream()
                .filter(entry -> found(wanted, everything(entry)) >= fewest)
                .sorted(Comparator.comparingLong(entry -> -worth(wanted, entry)))
                .toList();
    }

    private static long worth(List<List<String>> wanted, KamusEntry entry) {
        return WORTH_OF_NAME * found(wanted, words(entry.nama())) + found(wanted, everything(entry));
    }

    private static long found(List<List<String>> wanted, String text) {
        return wanted.stream()
                .filter(same -> same.stream().anyMatch(word -> text.contains(" " + word)))
                .count();
    }

    private static String everything(KamusEntry entry) {
        return words(String.join(
                " ", entry.kode(), entry.nama(), entry.definisi(), entry.skpd().nama(), entry.bidangUrusan()));
    }

    /** What was asked for, each as all the ways to say it; a phrase that has synonyms counts as one. */
    private List<List<String>> wanted(String query) {
        String left = words(query.substring(0, Math.min(query.length(), LONGEST_QUERY)));
        List<List<String>> wanted = new ArrayList<>();
        for (List<String> group : synonyms) {
            for (String phrase : group) {
                if (left.contains(" " + phrase + " ")) {
                    left = left.replace(" " + phrase + " ", " ");
                    wanted.add(group);
                }
            }
        }
        Stream.of(left.strip().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(List::of)
                .forEach(wanted::add);
        return wanted;
    }

    /** Lower case, single blanks between words and at both ends. */
    private static String words(String text) {
        StringBuilder words = new StringBuilder(" ");
        for (char c : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (Character.isLetterOrDigit(c)) {
                words.append(c);
            } else if (words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.append(' ').toString();
    }

    private static List<List<String>> synonyms() {
        try (InputStream in = KamusSearch.class.getResourceAsStream("/console/sinonim.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
