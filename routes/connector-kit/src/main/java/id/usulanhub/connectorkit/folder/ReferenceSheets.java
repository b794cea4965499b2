package id.usulanhub.connectorkit.folder;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.mapping.MappingFile;
import id.usulanhub.connectorkit.mapping.Pagu;
import id.usulanhub.connectorkit.mapping.ReferenceFile;
import id.usulanhub.connectorkit.mapping.ReferenceSheet;
import id.usulanhub.connectorkit.sheet.Recogniser;
import id.usulanhub.connectorkit.sheet.Recognition;
import id.usulanhub.connectorkit.sheet.SheetRules;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The sheets of pagu and kamus that the hub reads: the folders that {@code connectors/reference/index.txt} names. */
public final class ReferenceSheets {

    private static final String RESOURCE = "connectors/reference";

    private final Map<String, ReferenceSheet<Pagu>> pagu = new TreeMap<>();
    private final Map<String, ReferenceSheet<KamusEntry>> kamus = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Workbooks workbooks;

    private ReferenceSheets(Workbooks workbooks) {
        this.workbooks = workbooks;
    }

    /**
     * What a file holds, and which of the sheets it was taken for.
     *
     * @param <T> what a row is
     */
    public record Read<T>(String sheet, List<T> rows) {}

    /**
     * Those that are packed into the class path.
     *
     * @param workbooks how files are opened
     */
    public static ReferenceSheets fromClassPath(ClassLoader loader, Workbooks workbooks) {
        ReferenceSheets all = new ReferenceSheets(workbooks);
        ConnectorLoader.index(loader, RESOURCE + "/index.txt")
                .forEach(name -> all.load(ConnectorFolder.of(loader, RESOURCE, name)));
        return all;
    }

    /** What keeps a folder from being one. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** The pagu of a file, by the sheet that knows its headings; or every problem at its cell. */
    public Outcome<Read<Pagu>> pagu(Path file, Reference reference) {
        return read(pagu, file, reference);
    }

    /** The kamus entries of a file, by the sheet that knows its headings; or every problem at its cell. */
    public Outcome<Read<KamusEntry>> kamus(Path file, Reference reference) {
        return read(kamus, file, reference);
    }

    private <T> Outcome<Read<T>> read(Map<String, ReferenceSheet<T>> sheets, Path file, Reference reference) {
        Map<String, SheetRules> rules = new TreeMap<>();
        sheets.forEach((name, sheet) -> rules.put(name, sheet.sheetRules()));
        return switch (new Recogniser(workbooks).recognise(file, rules)) {
            case Outcome.Accepted<Recognition> found -> read(sheets, found.value(), file, reference);
            case Outcome.Rejected<Recognition> unreadable -> Outcome.rejected(unreadable.problems());
        };
    }

    private <T> Outcome<Read<T>> read(
            Map<String, ReferenceSheet<T>> sheets, Recognition found, Path file, Reference reference) {
        return found.ahead()
                .map(best -> sheets.get(best.connector()))
                .map(sheet -> sheet.read(file, reference, workbooks).map(rows -> new Read<>(sheet.name(), rows)))
                .orElseGet(() -> Outcome.rejected(
                        new Problem(ProblemCode.CONNECTOR_UNCLEAR, "", Place.wholeRecord(), "", found.shown())));
    }

    private void load(ConnectorFolder folder) {
        ConnectorFile manifest = ConnectorFile.read(folder, "manifest");
        ConnectorFile mapping = ConnectorFile.read(folder, "mapping", "reference");
        findings.addAll(manifest.findings());
        findings.addAll(mapping.findings());
        if (manifest.findings().isEmpty() && mapping.findings().isEmpty()) {
            compile(folder, manifest, mapping);
        }
    }

    private void compile(ConnectorFolder folder, ConnectorFile manifest, ConnectorFile mapping) {
        Map<String, byte[]> codes = Codes.of(folder, mapping.root());
        Map<String, byte[]> files = Codes.files(folder, codes);
        ReferenceFile file = new ReferenceFile(new MappingFile.Files(
                ConnectorLoader.manifest(manifest.root()),
                manifest.root(),
                mapping.root(),
                Codes.version(files),
                files,
                codes,
                ConnectorFile::line));
        if (file.isPagu()) {
            pagu.put(folder.name(), file.pagu());
        } else {
            kamus.put(folder.name(), file.kamus());
        }
        file.faults().forEach(fault -> findings.add(mapping.finding(fault.at(), fault.rule(), fault.message())));
    }
}
