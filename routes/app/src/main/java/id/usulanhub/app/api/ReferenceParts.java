package id.usulanhub.app.api;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.wiring.KamusFolder;
import id.usulanhub.connectorkit.folder.ReferenceSheets;
import id.usulanhub.domain.normalise.Reference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What files of reference data are read with, where the kamus stands, and where files lie meanwhile. */
@Component
record ReferenceParts(ReferenceSheets sheets, Supplier<Reference> reference, KamusFolder kamus, DataFolder data) {}
