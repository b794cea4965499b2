package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.workbook.Refusal;
import id.usulanhub.connectorkit.workbook.RowReader;
import id.usulanhub.connectorkit.workbook.SheetInfo;
import id.usulanhub.connectorkit.workbook.SheetLimits;
import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.outcome.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells which connector a file is for, by its headings. Only connectors to which a row is a header are candidates; among
 * them the one counts that knows most of the file's headings, and most of whose columns are in the file.
 */
public final class Recogniser {

    private static final int MOST_SHEETS = 20;
    private static final int MOST_ROWS = 200;

    private final Workbooks workbooks;

    /** @param workbooks how files are opened */
    public Recogniser(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    /** The first rows of a sheet. */
    private record Top(SheetInfo sheet, List<SheetRow> rows) {}

    /**
     * The connectors that a file can be for.
     *
     * @return none where no connector knows its headings; or one WORKBOOK_ problem when it cannot be read
     * @throws IllegalStateException when the file cannot be opened at all
     */
    public Outcome<Recognition> recognise(Path file, Collection<Connector> connectors) {
        Map<String, SheetRules> rules = new TreeMap<>();
        connectors.forEach(connector -> connector.sheetRules().ifPresent(sheet -> rules.put(connector.name(), sheet)));
        return recognise(file, rules);
    }

    /** The same of what else is read out of sheets, by name. */
    public Outcome<Recognition> recognise(Path file, Map<String, SheetRules> sheets) {
        List<Top> tops = new ArrayList<>();
        try (RowReader rows = workbooks.open(file, SheetLimits.DEFAULT)) {
            for (SheetInfo sheet = rows.nextSheet();
                    sheet != null && tops.size() < MOST_SHEETS;
                    sheet = rows.nextSheet()) {
                tops.add(new Top(sheet, sheet.hidden() ? List.of() : first(rows)));
            }
        } catch (Refusal refusal) {
            return Outcome.rejected(refusal.problem());
        }
        return Outcome.accepted(recognition(sheets, tops));
    }

    private static Recognition recognition(Map<String, SheetRules> sheets, List<Top> tops) {
        List<Lacking> lacking = new ArrayList<>();
        List<Recognition.Candidate> candidates = sheets.entrySet().stream()
                .flatMap(sheet -> best(sheet.getKey(), sheet.getValue(), tops, lacking).stream())
                .sorted(Comparator.comparing(Recognition.Candidate::score)
                        .reversed()
                        .thenComparing(Recognition.Candidate::connector))
                .toList();
        return new Recognition(
                candidates,
                lacking.stream().min(Lacking.LEAST).map(Lacking::shown).orElse(""));
    }

    private static List<SheetRow> first(RowReader reader) {
        List<SheetRow> rows = new ArrayList<>();
        for (SheetRow row = reader.nextRow(); row != null && rows.size() < MOST_ROWS; row = reader.nextRow()) {
            rows.add(row);
        }
        return rows;
    }

    /** @param lacking gets what a row lacks that is nearly a header */
    private static Optional<Recognition.Candidate> best(
            String name, SheetRules rules, List<Top> tops, List<Lacking> lacking) {
        return tops.stream()
                .flatMap(top -> header(name, rules, top, lacking).stream())
                .max(Comparator.comparing(Recognition.Candidate::score));
    }

    private static Optional<Recognition.Candidate> header(
            String connector, SheetRules rules, Top top, List<Lacking> lacking) {
        Set<String> above = new HashSet<>(ofSheetName(rules, top.sheet()));
        HeaderFinder finder = new HeaderFinder(rules, top.sheet().merges(), above::contains);
        Labels labels = new Labels(rules.columns(), rules.table()::standsOutside);
        List<Line> lines =
                top.rows().stream().map(row -> Line.of(row, rules.columns())).toList();
        for (int at = 0; at < lines.size() && lines.get(at).row().number() <= rules.within(); at++) {
            SheetRow row = lines.get(at).row();
            Header header = finder.find(lines.get(at), at + 1 < lines.size() ? lines.get(at + 1) : null);
            if (header != null) {
                int beside = finder.besides(header);
                Header first = beside < 0 ? header : header.part(0, beside, rules.columns());
                return Optional.of(new Recognition.Candidate(connector, score(first, rules), row.place()));
            }
            IdentityLine.above(row, labels).forEach(pair -> above.add(pair.column()));
        }
        if (!finder.nearest().isEmpty()) {
            lacking.add(new Lacking(finder.missing(), finder.nearest()));
        }
        return Optional.empty();
    }

    private static Set<String> ofSheetName(SheetRules rules, SheetInfo sheet) {
        String column = rules.table().sheetName();
        boolean named = !column.isEmpty()
                && SheetName.value(sheet.name(), new Labels(rules.columns(), column::equals))
                        .isPresent();
        return named ? Set.of(column) : Set.of();
    }

    /** The harmonic mean of how much of the file's headings is known and how much of the known columns is there. */
    private static int score(Header header, SheetRules rules) {
        int known = header.columns().size();
        int both = header.head().cells().size() + rules.columns().size();
        return Math.round(200f * known / both);
    }
}
