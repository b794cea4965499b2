package id.usulanhub.connectorkit.draft;

import id.usulanhub.connectorkit.reference.HeadingsFile;
import id.usulanhub.domain.angka.Angka;
import id.usulanhub.domain.angka.Rupiah;
import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.nama.Nama;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds for each field the place in a sample whose name is nearest to one of the field's names. */
final class Guesses {

    private static final double ANOTHER_NAME = 0.9;
    private static final double ALL_WORDS = 0.8;
    private static final double WITHIN = 0.6;
    private static final double UNREADABLE = 0.5;
    private static final int SHORTEST_PART = 4;

    private final Map<String, Guess> byField = new LinkedHashMap<>();
    private final List<Offer> left;

    private Guesses(List<Offer> left) {
        this.left = left;
    }

    /** The best guesses first; a field and an offer are used once. */
    static Guesses among(List<Offer> offers) {
        List<Guess> all = new ArrayList<>();
        names().forEach((field, names) -> offers.forEach(offer -> {
            double sureness = sureness(field, names, offer);
            if (sureness >= Guess.LEAST) {
                all.add(new Guess(field, offer, sureness));
            }
        }));
        all.sort(Comparator.comparingDouble(Guess::sureness).reversed());
        Guesses guesses = new Guesses(new ArrayList<>(offers));
        all.forEach(guesses::take);
        return guesses;
    }

    Optional<Guess> of(String field) {
        return Optional.ofNullable(byField.get(field));
    }

    /** What no field is filled from. */
    List<Offer> left() {
        return List.copyOf(left);
    }

    private void take(Guess guess) {
        if (!byField.containsKey(guess.field()) && left.remove(guess.offer())) {
            byField.put(guess.field(), guess);
        }
    }

    /** Each name with how sure it makes: a heading of the hub's own table more than a name that forms have. */
    private static Map<String, Map<String, Double>> names() {
        Map<String, Map<String, Double>> names = new LinkedHashMap<>();
        HeadingsFile.shared().forEach((field, all) -> {
            Map<String, Double> of = names.computeIfAbsent(field, key -> new HashMap<>());
            of.put(field, 1.0);
            all.forEach(name -> of.put(name, 1.0));
        });
        HeadingsFile.namesInForms()
                .forEach((field, all) -> all.forEach(name -> names.get(field).putIfAbsent(name, ANOTHER_NAME)));
        return names;
    }

    private static double sureness(String field, Map<String, Double> names, Offer offer) {
        double best = 0;
        for (String offered : offer.names()) {
            for (Map.Entry<String, Double> name : names.entrySet()) {
                best = Math.max(best, name.getValue() * likeness(name.getKey(), offered));
            }
        }
        return isReadable(field, offer.value()) ? best : best * UNREADABLE;
    }

    private static double likeness(String name, String offered) {
        String wanted = Nama.key(name);
        String found = Nama.key(offered);
        if (wanted.equals(found)) {
            return 1;
        }
        if (words(offered).containsAll(words(name))) {
            return ALL_WORDS + Math.min(0.1, 0.01 * wanted.length());
        }
        return wanted.length() >= SHORTEST_PART && found.contains(wanted) ? WITHIN + 0.001 * wanted.length() : 0;
    }

    /** Words as people and programs part them: blanks, punctuation, a capital within. */
    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        for (String word : name.split("(?<=[a-z])(?=[A-Z])|[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isBlank()) {
                words.add(Nama.key(word));
            }
        }
        return words;
    }

    private static boolean isReadable(String field, String value) {
        return value.isBlank()
                || switch (field) {
                    case "tahun" -> value.matches("20\\d\\d");
                    case "anggaran" -> Rupiah.read(value).isPresent();
                    case "volume" -> Takaran.read(value).isPresent();
                    case "prioritas", "penerima_kk", "keterdesakan", "kemiskinan" ->
                        Angka.read(value).isPresent();
                    default -> true;
                };
    }
}
