package id.usulanhub.connectorkit.mapping;

import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.sheet.RowPayload;
import id.usulanhub.connectorkit.sheet.SheetReader;
import id.usulanhub.connectorkit.sheet.SheetRules;
import id.usulanhub.connectorkit.sheet.SheetSummary;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A way in for reference data: a folder of {@code connectors/reference/}. A file is read whole or refused with everything
 * that is wrong with it.
 *
 * @param <T> what a row is
 */
public final class ReferenceSheet<T> {

    private final Manifest manifest;
    private final SheetRules sheet;
    private final Set<String> empty;
    private final RowRules<T> rules;

    ReferenceSheet(Manifest manifest, SheetRules sheet, Set<String> empty, RowRules<T> rules) {
        this.manifest = manifest;
        this.sheet = sheet;
        this.empty = Set.copyOf(empty);
        this.rules = rules;
    }

    public String name() {
        return manifest.name();
    }

    /** How its tables are found. */
    public SheetRules sheetRules() {
        return sheet;
    }

    /**
     * Every row, or every problem at its cell.
     *
     * @param workbooks how the file is opened
     */
    public Outcome<List<T>> read(Path file, Reference reference, Workbooks workbooks) {
        List<T> rows = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        RowRules<T> fresh = rules.begin();
        Set<Map<String, String>> heads = new HashSet<>();
        Outcome<SheetSummary> read = new SheetReader(sheet, workbooks).read(file, row -> {
            boolean isNew = rules.isWhole() && heads.add(row.headings());
            List<Problem> wrong = new ArrayList<>(isNew ? unknown(row) : List.of());
            fresh.read(reading(row, reference, wrong), row.place()).ifPresent(rows::add);
            problems.addAll(wrong);
        });
        problems.addAll(read.problems());
        return problems.isEmpty() ? Outcome.accepted(List.copyOf(rows)) : Outcome.rejected(problems);
    }

    /** Headings that no column has, each a problem of the first row below them. */
    private List<Problem> unknown(RowPayload row) {
        Collection<String> known =
                sheet.columns().letters(row.tree().path("head")).values();
        List<Problem> unknown = new ArrayList<>();
        row.headings().forEach((letters, heading) -> {
            if (!known.contains(letters)) {
                Place place = new Place(Place.Kind.CELL, row.place());
                unknown.add(new Problem(ProblemCode.NOT_IN_LIST, "heading", place, heading, "column " + letters));
            }
        });
        return unknown;
    }

    private Reading reading(RowPayload row, Reference reference, List<Problem> problems) {
        RowSource source = new RowSource(row.tree(), sheet.columns(), row.place());
        return new Reading(source, empty, reference, problems);
    }
}
