package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One sheet, as a whole until tables are found that stand side by side; each of them goes its own way from its header on. */
final class SheetParts {

    private final List<SheetWalk> walks = new ArrayList<>();

    SheetParts(OnSheet sheet) {
        walks.add(new SheetWalk(sheet));
    }

    void take(SheetRow row) {
        for (int at = 0; at < walks.size(); at++) {
            SheetWalk walk = walks.get(at);
            SheetRow part = walk.part(row);
            if (!part.cells().isEmpty()) {
                walk.take(part);
            }
            walk.beside().ifPresent(walks::add);
        }
    }

    /** After the last row. */
    void leave() {
        for (int at = 0; at < walks.size(); at++) {
            walks.get(at).leave();
            walks.get(at).beside().ifPresent(walks::add);
        }
    }

    /** What the row that came nearest to a header lacks, where there is no table. */
    Optional<Lacking> lacking() {
        return walks.getFirst().lacking();
    }

    boolean hasTable() {
        return walks.getFirst().hasTable();
    }

    long rows() {
        return walks.stream().mapToLong(SheetWalk::rows).sum();
    }
}
