package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks through an OpenDocument spreadsheet for what is known of its sheets before their rows. */
final class OdsScan {

    private final Container container;
    private final SheetLimits limits;
    private final PictureChoice choice;
    private final List<Remark> remarks;
    private final List<SheetInfo> sheets = new ArrayList<>();
    private final Set<String> hiddenStyles = new HashSet<>();
    private String style = "";
    private List<Region> merges = new ArrayList<>();
    private List<Picture> pictures = new ArrayList<>();
    private boolean tooMany;
    private int mergesOfAll;
    private int row;
    private int rowAfter;
    private int column;
    private int columnAfter;

    OdsScan(Container container, SheetLimits limits, List<Remark> remarks) {
        this.container = container;
        this.limits = limits;
        this.choice = new PictureChoice(limits);
        this.remarks = remarks;
    }

    List<SheetInfo> read(Elements xml) throws IOException {
        while (xml.nextStart()) {
            switch (xml.name()) {
                case "style" -> style = xml.attribute("name").orElse("");
                case "table-properties" ->
                    xml.attribute("display").filter("false"::equals).ifPresent(no -> hide(style));
                case "tracked-changes" -> xml.skip();
                case "table" -> table(xml);
                default -> {}
            }
        }
        return sheets;
    }

    private void table(Elements xml) throws IOException {
        if (sheets.size() == limits.sheets()) {
            throw Refusal.tooLarge("sheets", limits.sheets());
        }
        String name = xml.attribute("name").orElse("");
        boolean hidden =
                xml.attribute("style-name").filter(hiddenStyles::contains).isPresent();
        startTable();
        while (xml.next() && !xml.ends("table")) {
            if (xml.isStart()) {
                within(xml);
            }
        }
        if (choice.hasLeftOut()) {
            remarks.add(new Remark(Remark.Kind.PICTURES, name + "!"));
        }
        if (tooMany) {
            remarks.add(new Remark(Remark.Kind.MERGES, name + "!"));
        }
        sheets.add(new SheetInfo(name, hidden, merges, pictures));
    }

    private void hide(String hidden) {
        if (hiddenStyles.size() == limits.entries()) {
            throw Refusal.tooLarge("hidden styles", limits.entries());
        }
        hiddenStyles.add(hidden);
    }

    private void startTable() {
        merges = new ArrayList<>();
        pictures = new ArrayList<>();
        tooMany = false;
        row = 1;
        rowAfter = 1;
        column = 0;
        columnAfter = 0;
    }

    private void within(Elements xml) throws IOException {
        switch (xml.name()) {
            case "table" -> xml.skip();
            case "table-row" -> {
                row = rowAfter;
                rowAfter = OdsCells.after(row, xml.attribute("number-rows-repeated"));
                column = 0;
                columnAfter = 0;
            }
            case "table-cell", "covered-table-cell" -> {
                column = columnAfter;
                columnAfter = OdsCells.after(column, xml.attribute("number-columns-repeated"));
                merge(xml);
            }
            case "image" -> xml.attribute("href").filter(container::has).ifPresent(this::picture);
            default -> {}
        }
    }

    private void merge(Elements xml) {
        int bottom = OdsCells.after(row, xml.attribute("number-rows-spanned")) - 1;
        int right = OdsCells.after(column, xml.attribute("number-columns-spanned")) - 1;
        if (bottom > row || right > column) {
            tooMany |= mergesOfAll >= limits.merges();
            if (!tooMany) {
                mergesOfAll++;
                merges.add(new Region(row, column, bottom, right));
            }
        }
    }

    private void picture(String part) {
        byte[] head = GuardedRows.guarded(() -> {
            try (InputStream in = container.part(part)) {
                return in.readNBytes(PictureChoice.HEAD);
            }
        });
        Optional<Picture> picture = choice.picture(
                head,
                container.size(part),
                (mediaType, size) -> new Picture(
                        row, column, mediaType, size, () -> GuardedRows.guarded(() -> container.bytes(part, size))));
        picture.ifPresent(pictures::add);
    }
}
