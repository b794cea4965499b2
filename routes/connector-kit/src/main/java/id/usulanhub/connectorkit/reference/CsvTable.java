package id.usulanhub.connectorkit.reference;

import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a table of codes: UTF-8, commas, headings in the first line; every row's problems at once. */
final class CsvTable {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private List<String> headings = List.of();

    CsvTable(String file) {
        this.file = file;
    }

    /**
     * @param columns the headings that must be there; the first is the key, which stands once
     * @param row makes a value of a row; what it finds wrong it says by {@link Row}
     */
    <T> Outcome<List<T>> read(InputStream in, List<String> columns, Function<Row, T> row) {
        List<T> values = new ArrayList<>();
        try (CSVParser csv = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            headings = csv.getHeaderNames();
            if (hasAll(columns)) {
                csv.forEach(line -> values.add(value(new Row(this, line), columns.getFirst(), row)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException | UncheckedIOException e) {
            problems.add(problem(ProblemCode.PAYLOAD_MALFORMED, "", Place.wholeRecord(), ""));
        }
        return problems.isEmpty() ? Outcome.accepted(values) : Outcome.rejected(problems);
    }

    private <T> T value(Row row, String key, Function<Row, T> make) {
        if (!keys.add(row.required(key))) {
            row.problem(ProblemCode.NOT_IN_LIST, key, "twice");
        }
        return make.apply(row);
    }

    private boolean hasAll(List<String> columns) {
        columns.stream()
                .filter(column -> !headings.contains(column))
                .forEach(column ->
                        problems.add(problem(ProblemCode.MISSING_VALUE, column, Place.cell(file, "A1"), "heading")));
        return problems.isEmpty();
    }

    private static Problem problem(ProblemCode code, String field, Place place, String detail) {
        return new Problem(code, field, place, "", detail);
    }

    /** One row of the table. */
    record Row(CsvTable table, CSVRecord line) {

        /** Empty when nothing is there. */
        String text(String column) {
            return line.isSet(column) ? line.get(column) : "";
        }

        /** A value without which the row is a problem. */
        String required(String column) {
            if (text(column).isEmpty()) {
                problem(ProblemCode.MISSING_VALUE, column, "");
            }
            return text(column);
        }

        /** The values that a semicolon or a bar stands between. */
        List<String> list(String column) {
            List<String> list = new ArrayList<>();
            for (String each : text(column).split("[;|]", -1)) {
                if (!each.isBlank()) {
                    list.add(each.strip());
                }
            }
            return list;
        }

        void problem(ProblemCode code, String column, String detail) {
            table.problems.add(new Problem(code, column, place(column), text(column), detail));
        }

        private Place place(String column) {
            char letter = (char) ('A' + Math.max(0, table.headings.indexOf(column)));
            return Place.cell(table.file, letter + Long.toString(line.getRecordNumber() + 1));
        }
    }
}
