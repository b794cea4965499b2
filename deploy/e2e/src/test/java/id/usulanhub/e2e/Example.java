package id.usulanhub.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The example submissions, and what must become of them, read from the data alone. */
final class Example {
    private static final Path FOLDER = PackagedHub.HOME.resolve("example/bekasi-2027");
    private static final int FILE = 1;
    private static final int PLACE = 2;
    private static final int OUTCOME = 4;
    private static final int KODE_LEDGER = 6;

    private Example() {}

    /** The line that a demonstration must end with, from {@code expected.csv}. */
    static String line() {
        List<String[]> all = expected(row -> true);
        return "received=" + all.size() + " accepted=" + count(all, "accepted") + " rejected=" + count(all, "rejected")
                + " waiting=0 duplicates=" + count(all, "duplicate")
                + " lost=0 duplicated=0 smuggled=0 unresolved=0";
    }

    /** Bodies of the web form that are accepted, for one kecamatan. */
    static List<String> acceptedForms(String kecamatan) {
        return forms(row -> row[OUTCOME].equals("accepted") && row[KODE_LEDGER].equals(kecamatan));
    }

    /** Bodies of the web form whatever becomes of them. */
    static List<String> forms() {
        return forms(row -> true);
    }

    private static List<String> forms(Predicate<String[]> wanted) {
        List<String> bodies = read("web-form/gelombang-1.jsonl");
        List<String> chosen = new ArrayList<>();
        for (String[] row : expected(row -> row[FILE].equals("web-form/gelombang-1.jsonl") && wanted.test(row))) {
            chosen.add(bodies.get(Integer.parseInt(row[PLACE]) - 1));
        }
        return chosen;
    }

    private static long count(List<String[]> rows, String outcome) {
        return rows.stream().filter(row -> row[OUTCOME].equals(outcome)).count();
    }

    private static List<String[]> expected(Predicate<String[]> wanted) {
        return read("expected.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(wanted)
                .toList();
    }

    private static List<String> read(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
