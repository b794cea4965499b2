package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Tells rows of sums, and rows that only number the columns. */
final class Totals {

    private static final List<String> WORDS =
            List.of("grand total", "sub total", "subtotal", "sub jumlah", "jumlah", "total");

    /** What a sum may be of; other words after {@code Jumlah} belong to a proposal, as in {@code Jumlah Ruang Kelas}. */
    private static final List<String> OF = List.of(
            "usulan",
            "anggaran",
            "biaya",
            "pagu",
            "kegiatan",
            "per",
            "kecamatan",
            "kec",
            "desa",
            "kelurahan",
            "kel",
            "opd",
            "dinas",
            "skpd",
            "keseluruhan",
            "seluruh",
            "seluruhnya",
            "semua",
            "akhir",
            "halaman",
            "bidang",
            "total",
            "jumlah",
            "rp",
            "dipindahkan",
            "pindahan",
            "harga",
            "dana");

    private static final int LEAST_NUMBERED = 3;

    private Totals() {}

    /** One word for a sum, and otherwise nothing but figures. */
    static boolean isTotal(SheetRow row, MergedCells merges) {
        SheetRow.Cell word = null;
        for (SheetRow.Cell cell : row.cells()) {
            if (!CellWords.isFigure(cell)) {
                if (word != null) {
                    return false;
                }
                word = cell;
            }
        }
        SheetRow.Cell only = word;
        return only != null && isTotal(CellWords.of(only), () -> merges.isWide(row, only));
    }

    /** Every cell numbers its column: 1, 2, 3 or (1), (2), (3); one number may stand twice in a row. */
    static boolean areColumnNumbers(SheetRow row, boolean belowHeader) {
        int last = 0;
        int repeated = 0;
        for (SheetRow.Cell cell : row.cells()) {
            int number = columnNumber(cell);
            if (number != last + 1 && (number != last || last == 0)) {
                return false;
            }
            repeated += number == last ? 1 : 0;
            last = number;
        }
        return last >= LEAST_NUMBERED && (repeated == 0 || belowHeader);
    }

    private static boolean isTotal(String text, BooleanSupplier wide) {
        String plain = text.toLowerCase(Locale.ROOT);
        return WORDS.stream()
                .filter(plain::startsWith)
                .findFirst()
                .filter(word -> isSum(plain.substring(word.length()), wide))
                .isPresent();
    }

    private static boolean isSum(String rest, BooleanSupplier wide) {
        if (rest.isEmpty()
                || !Character.isLetterOrDigit(rest.charAt(0)) && rest.strip().length() < 2) {
            return true;
        }
        if (Character.isLetterOrDigit(rest.charAt(0))) {
            return false;
        }
        String next = rest.replaceFirst("^[^\\p{L}\\d]+", "");
        String word = next.replaceFirst("[^\\p{L}].*$", "");
        return rest.strip().startsWith(":")
                || next.isEmpty()
                || next.equals(word) && word.length() <= 2
                || OF.contains(word)
                || wide.getAsBoolean();
    }

    /** 0 when it is none. */
    private static int columnNumber(SheetRow.Cell cell) {
        String text = CellWords.of(cell);
        String bare = text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
        return bare.length() <= 2 && !bare.isEmpty() && bare.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(bare)
                : 0;
    }
}
