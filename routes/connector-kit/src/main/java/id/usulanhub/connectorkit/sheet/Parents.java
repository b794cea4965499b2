package id.usulanhub.connectorkit.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Tells of headings such as {@code Jumlah} below {@code Volume} that it is the upper one which says what the column is. */
final class Parents {

    /** What only says that a figure stands below. */
    private static final Set<String> FIGURES = keys(
            "Jumlah", "Banyak", "Banyaknya", "Nilai", "Besar", "Besaran", "Besarnya", "Total", "Angka", "Rp", "Rupiah");

    /** What is something else, whatever stands over it. */
    private static final Set<String> OTHERS =
            keys("No", "No.", "Nomor", "Keterangan", "Ket", "Catatan", "Foto", "Harga", "Harga Satuan");

    private Parents() {}

    /**
     * The cells whose column is that of the heading over them: of those below one heading the only unknown one, or the
     * first that says no more than that it is a figure.
     *
     * @param known whether a heading is known
     */
    static List<Head.Cell> deciding(Head head, Predicate<String> known) {
        Map<String, List<Head.Cell>> unknown = new LinkedHashMap<>();
        for (Head.Cell cell : head.cells()) {
            if (!cell.parent().isEmpty() && !known.test(cell.full()) && !known.test(cell.text())) {
                unknown.computeIfAbsent(cell.parent(), parent -> new ArrayList<>())
                        .add(cell);
            }
        }
        return unknown.values().stream().flatMap(cells -> one(cells).stream()).toList();
    }

    private static Optional<Head.Cell> one(List<Head.Cell> cells) {
        List<Head.Cell> possible =
                cells.stream().filter(cell -> !OTHERS.contains(cell.key())).toList();
        return possible.size() == 1
                ? Optional.of(possible.getFirst())
                : possible.stream()
                        .filter(cell -> FIGURES.contains(HeadingKey.withoutRupiah(cell.text())))
                        .findFirst();
    }

    private static Set<String> keys(String... headings) {
        return Set.copyOf(
                List.of(headings).stream().map(HeadingKey::of).distinct().toList());
    }
}
