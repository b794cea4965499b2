package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.kamus.KamusEntry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Compiles the {@code mapping.yaml} of a sheet of reference data. */
public final class ReferenceFile {

    private static final String PAGU = "pagu/v1";

    private final MappingFile.Files files;
    private final List<MappingFile.Fault> faults = new ArrayList<>();
    private final SheetFile sheet;

    public ReferenceFile(MappingFile.Files files) {
        this.files = files;
        this.sheet = new SheetFile(files.manifestRoot(), files.mapping(), faults);
    }

    public boolean isPagu() {
        return files.mapping().path("to").asString("").equals(PAGU);
    }

    /** For one of pagu. */
    public ReferenceSheet<Pagu> pagu() {
        return sheet(PaguRules.of(files.mapping().path("fields"), compiler()));
    }

    /** For one of kamus entries. */
    public ReferenceSheet<KamusEntry> kamus() {
        return sheet(KamusRules.of(compiler()));
    }

    /** What was found while compiling. */
    public List<MappingFile.Fault> faults() {
        return List.copyOf(faults);
    }

    private <T> ReferenceSheet<T> sheet(RowRules<T> rules) {
        Set<String> empty = new HashSet<>();
        for (JsonNode text : files.mapping().path("empty")) {
            empty.add(text.asString().toUpperCase(Locale.ROOT));
        }
        return new ReferenceSheet<>(files.manifest(), sheet.rules(), empty, rules);
    }

    private FieldCompiler compiler() {
        CodeTables tables = new CodeTables(files.codes(), faults);
        Selectors selectors = new Selectors(files.manifest(), sheet.columns(), tables, new ArrayList<>(), faults);
        return new FieldCompiler(files.mapping().path("fields"), selectors, tables, files.line());
    }
}
