package id.usulanhub.connectorkit.sheet;

import id.usulanhub.connectorkit.workbook.SheetRow;
import id.usulanhub.domain.nama.Nama;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells rows that the list itself says were refused or withdrawn. */
final class PutAside {

    private static final int LONGEST = 200;

    private final Map<Integer, List<String>> keys = new HashMap<>();

    /** @param skip the words that say so, by column */
    PutAside(Map<String, List<String>> skip, Header header) {
        skip.forEach((column, words) -> {
            Integer index = header.columns().get(column);
            if (index != null) {
                keys.put(index, words.stream().map(Nama::key).toList());
            }
        });
    }

    /** Whether one of the words stands in its column, alone or after the name of a stage. */
    boolean is(SheetRow row) {
        for (Map.Entry<Integer, List<String>> each : keys.entrySet()) {
            SheetRow.Cell cell = CellWords.at(row, each.getKey());
            if (cell != null && cell.value() instanceof String text && holds(text, each.getValue())) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(String text, List<String> keys) {
        String key = text.length() > LONGEST ? "" : Nama.key(text);
        return keys.stream().anyMatch(key::endsWith);
    }
}
