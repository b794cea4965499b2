package id.usulanhub.connectorkit.marking;

import id.usulanhub.codec.CellText;
import id.usulanhub.connectorkit.sheet.SheetSummary.Reason;
import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said to the sender of a file, in Indonesian: in a marked workbook, on a terminal, beside a dropped file. */
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

    /** The same of one problem, more exactly where its value tells more. */
    public static String wrong(Problem problem) {
        return isNotCalculated(problem) ? text("CELL_ERROR.hitung") : wrong(problem.code());
    }

    /** Who can mend it. */
    public static String mender(ProblemCode code) {
        return text("mender." + code.mender().name());
    }

    /** What to write instead. */
    public static String instead(Problem problem) {
        if (isNotCalculated(problem)) {
            return text("CELL_ERROR.hitung.tulis");
        }
        return exactly(problem).orElseGet(() -> {
            String key = key(problem);
            return hasFacts(problem) ? text(key, shortened(problem.detail(), LONGEST_FACTS)) : text(key + ".umum");
        });
    }

    /** Words for one field, or for one kind of file. */
    private static Optional<String> exactly(Problem problem) {
        return Stream.of(problem.field(), problem.detail().replace(' ', '-'))
                .filter(name -> !name.isBlank())
                .map(name -> TEXTS.getProperty(key(problem) + "." + name))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static String key(Problem problem) {
        return problem.code().name() + ".tulis";
    }

    /** Whether its facts stand in what to write. */
    private static boolean hasFacts(Problem problem) {
        return !problem.detail().isBlank() && TEXTS.containsKey(key(problem));
    }

    /** A formula whose result the file does not hold. */
    private static boolean isNotCalculated(Problem problem) {
        return problem.code() == ProblemCode.CELL_ERROR && problem.value().equals(SheetRow.Fault.NO_VALUE_KEPT.error());
    }

    /** One problem with its cell, for a terminal or a letter: what is wrong, what to write, and who mends it. */
    public static String told(Problem problem) {
        String where = (problem.place().path() + " " + problem.field()).strip();
        return shortened((where.isEmpty() ? "" : where + ": ") + said(problem), LONGEST_COMMENT);
    }

    /** A column that is filled in and was not read, with the cell of its heading. */
    public static String told(Unread column) {
        String heading = column.heading().isEmpty() ? "" : " \"" + shortened(column.heading(), LONGEST_QUOTED) + "\"";
        String why = column.heading().isEmpty()
                ? text("unread.bare")
                : column.probably().isEmpty() ? text("unread.unknown") : text("unread.near", column.probably());
        return column.place() + heading + ": " + why;
    }

    /** That a file has a table without a single row. */
    public static String noRow() {
        return text("rows.none");
    }

    /** All problems of one cell, each with its code, its mender and what to write. */
    static String comment(List<Problem> problems) {
        String all = problems.stream().map(Kata::paragraph).collect(Collectors.joining("\n\n"));
        return shortened(BY_THE_HUB + "\n" + all, LONGEST_COMMENT);
    }

    private static String paragraph(Problem problem) {
        return problem.code() + ": " + wrong(problem) + quoted(problem) + ".\nDiperbaiki: " + mender(problem.code())
                + ".\n" + instead(problem);
    }

    /** All problems of one row in one line; safe in a cell whatever the sender has written. */
    static String line(List<Problem> problems) {
        String all = problems.stream().map(Kata::sentence).collect(Collectors.joining("; "));
        return CellText.neutralised(shortened(all, LONGEST_CELL));
    }

    private static String sentence(Problem problem) {
        return where(problem) + said(problem);
    }

    private static String said(Problem problem) {
        boolean isTold = hasFacts(problem)
                || exactly(problem).isPresent()
                || problem.detail().isBlank();
        return wrong(problem) + quoted(problem) + ". " + instead(problem) + " (" + problem.code()
                + (isTold ? "" : ": " + shortened(problem.detail(), LONGEST_FACTS)) + ", diperbaiki "
                + mender(problem.code()) + ")";
    }

    private static String where(Problem problem) {
        String cell =
                SheetPlace.of(problem.place().path()).map(SheetPlace::cell).orElse("");
        String where = (cell + " " + problem.field()).strip();
        return where.isEmpty() ? "" : where + ": ";
    }

    /** What somebody wrote; of a column that is not there the heading that may mean it. */
    private static String quoted(Problem problem) {
        if (problem.value().isBlank() || isNotCalculated(problem)) {
            return "";
        }
        String key = problem.code() == ProblemCode.COLUMN_MISSING ? "quoted.heading" : "quoted";
        return " (" + text(key, shortened(problem.value(), LONGEST_QUOTED)) + ")";
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
