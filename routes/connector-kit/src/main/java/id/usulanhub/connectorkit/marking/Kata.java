package id.usulanhub.connectorkit.marking;

import id.usulanhub.codec.CellText;
import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;

/** What a marked workbook says to its sender, in Indonesian. */
public final class Kata {

    /** Stands before what the hub says in a comment, so that a later marking finds it. */
    static final String BY_THE_HUB = "[Usulan Hub]";

    private static final int LONGEST_QUOTED = 120;
    private static final int LONGEST_FACTS = 400;
    private static final int LONGEST_COMMENT = 4_000;
    private static final int LONGEST_CELL = 8_000;
    private static final Properties TEXTS = read();

    private Kata() {}

    private static Properties read() {
        Properties texts = new Properties();
        try (InputStream in = Kata.class.getResourceAsStream("kata.properties");
                InputStreamReader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the key itself when there is no such text */
    static String text(String key) {
        return TEXTS.getProperty(key, key);
    }

    static String text(String key, Object fact) {
        return text(key).replace("{0}", fact.toString());
    }

    static String skipped(Reason reason) {
        return text("skipped." + reason.name());
    }

    /** What is wrong, in a few words. */
    public static String wrong(ProblemCode code) {
        return text(code.name());
    }

    /** Who can mend it. */
    static String mender(ProblemCode code) {
        return text("mender." + code.mender().name());
    }

    /** What to write instead. */
    public static String instead(Problem problem) {
        String key = problem.code().name() + ".tulis";
        return problem.detail().isBlank() || !TEXTS.containsKey(key)
                ? text(key + ".umum")
                : text(key, shortened(problem.detail(), LONGEST_FACTS));
    }

    /** All problems of one cell, each with its code, its mender and what to write. */
    static String comment(List<Problem> problems) {
        String all = problems.stream().map(Kata::paragraph).collect(Collectors.joining("\n\n"));
        return shortened(BY_THE_HUB + "\n" + all, LONGEST_COMMENT);
    }

    private static String paragraph(Problem problem) {
        return problem.code() + ": " + wrong(problem.code()) + quoted(problem) + ".\nDiperbaiki: "
                + mender(problem.code()) + ".\n" + instead(problem);
    }

    /** All problems of one row in one line; safe in a cell whatever the sender has written. */
    static String line(List<Problem> problems) {
        String all = problems.stream().map(Kata::sentence).collect(Collectors.joining("; "));
        return CellText.neutralised(shortened(all, LONGEST_CELL));
    }

    private static String sentence(Problem problem) {
        return where(problem) + wrong(problem.code()) + quoted(problem) + ". " + instead(problem) + " ("
                + problem.code() + ", diperbaiki " + mender(problem.code()) + ")";
    }

    private static String where(Problem problem) {
        String cell =
                SheetPlace.of(problem.place().path()).map(SheetPlace::cell).orElse("");
        String where = (cell + " " + problem.field()).strip();
        return where.isEmpty() ? "" : where + ": ";
    }

    private static String quoted(Problem problem) {
        return problem.value().isBlank() ? "" : " (tertulis \"" + shortened(problem.value(), LONGEST_QUOTED) + "\")";
    }

    /** Without control characters, which a workbook cannot hold, and at most so long. */
    static String shortened(String text, int longest) {
        String clean = text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ");
        return clean.length() <= longest ? clean : clean.substring(0, cut(clean, longest - 1)) + "…";
    }

    /** Never between the two halves of a character. */
    private static int cut(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at - 1)) ? at - 1 : at;
    }
}
