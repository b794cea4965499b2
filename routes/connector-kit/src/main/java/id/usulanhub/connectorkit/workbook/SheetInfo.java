package id.usulanhub.connectorkit.workbook;

import java.util.List;

/**
 * What is known of a sheet before its first row.
 *
 * @param name as people see it; {@code CSV} or {@code HTML} where a file has no sheets
 * @param hidden whether people do not see it
 * @param merges its merged cells, of which only the first has a value; so many at most as the limits allow
 * @param pictures its embedded photos; so many at most as the limits allow
 */
public record SheetInfo(String name, boolean hidden, List<Region> merges, List<Picture> pictures) {
    public SheetInfo {
        merges = List.copyOf(merges);
        pictures = List.copyOf(pictures);
    }

    static SheetInfo plain(String name) {
        return new SheetInfo(name, false, List.of(), List.of());
    }
}
