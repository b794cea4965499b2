package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells signatures and notes by the words with which they begin. */
final class Endings {

    private static final List<String> SURE = List.of(
            "mengetahui",
            "menyetujui",
            "mengesahkan",
            "diketahui",
            "disetujui oleh",
            "disahkan",
            "tanda tangan",
            "ttd",
            "nip",
            "yang membuat",
            "dibuat oleh");

    private static final List<String> LIKELY = List.of(
            "camat",
            "kepala desa",
            "kepala kelurahan",
            "kepala dinas",
            "kepala badan",
            "kepala bappeda",
            "lurah",
            "kades",
            "keuchik",
            "ketua",
            "sekretaris",
            "bendahara",
            "pimpinan",
            "penanggung jawab",
            "perwakilan",
            "wakil",
            "delegasi",
            "notulis",
            "tim penyusun",
            "tim perumus",
            "a.n",
            "an.",
            "plt",
            "pj.");

    private static final List<String> NOTES =
            List.of("keterangan", "catatan", "ket", "note", "nb", "sumber", "terbilang", "*");

    private static final Pattern PLACE_AND_DATE =
            Pattern.compile("\\p{L}[\\p{L} .'-]{1,40},\\s*(?:tanggal\\s|tgl\\.?\\s)?[\\d .…_/-]{0,20}"
                    + "(?:januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember"
                    + "|20[\\d.…_]{2,6})[\\d .…_]{0,12}");

    private static final Pattern LINE_TO_SIGN = Pattern.compile("\\(?[\\s.…_]{5,}\\)?");
    private static final int LONGEST = 80;
    private static final int MOST_CELLS = 5;

    private Endings() {}

    /** Whether a row can be nothing but signatures. */
    static boolean isSure(SheetRow row) {
        return isEnd(row, false);
    }

    /** Whether a row that is no whole submission looks like signatures. */
    static boolean isLikely(SheetRow row) {
        return isEnd(row, true);
    }

    /** Whether a text only says something about the table. */
    static boolean isNote(String text) {
        return NOTES.stream().anyMatch(word -> begins(text.toLowerCase(Locale.ROOT), word));
    }

    private static boolean isEnd(SheetRow row, boolean likely) {
        return row.cells().size() <= MOST_CELLS
                && row.cells().stream().noneMatch(CellWords::isFigure)
                && row.cells().stream().anyMatch(cell -> isEnd(CellWords.of(cell), likely));
    }

    private static boolean isEnd(String text, boolean likely) {
        if (text.length() > LONGEST) {
            return false;
        }
        String plain = text.toLowerCase(Locale.ROOT);
        return SURE.stream().anyMatch(word -> begins(plain, word))
                || PLACE_AND_DATE.matcher(plain).matches()
                || LINE_TO_SIGN.matcher(plain).matches()
                || likely && LIKELY.stream().anyMatch(word -> begins(plain, word));
    }

    /** As whole words. */
    private static boolean begins(String text, String word) {
        return text.startsWith(word)
                && (text.length() == word.length() || !Character.isLetterOrDigit(text.charAt(word.length())));
    }
}
