package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the photos that lie on a sheet, by the cell in which their upper left corner lies. */
final class XlsxPictures {

    private final Container container;
    private final PictureChoice choice;
    private final Relations relations;
    private final List<Picture> pictures = new ArrayList<>();
    private int row;
    private int column;

    private XlsxPictures(Container container, PictureChoice choice, Relations relations) {
        this.container = container;
        this.choice = choice;
        this.relations = relations;
    }

    /** @param sheet the part that holds it */
    static List<Picture> of(String sheet, Container container, PictureChoice choice) throws IOException {
        Optional<String> drawing =
                Relations.of(container, sheet).part("/drawing").filter(container::has);
        if (drawing.isEmpty()) {
            return List.of();
        }
        try (Elements xml = container.held(drawing.get())) {
            return new XlsxPictures(container, choice, Relations.of(container, drawing.get())).read(xml);
        }
    }

    private List<Picture> read(Elements xml) throws IOException {
        while (xml.nextStart()) {
            if (xml.starts("from")) {
                from(xml);
            } else if (xml.starts("blip")) {
                Optional<String> part = xml.relation("embed").flatMap(id -> relations.target(id, "/image"));
                if (part.isPresent() && container.has(part.get())) {
                    add(part.get());
                }
            }
        }
        return pictures;
    }

    private void from(Elements xml) throws IOException {
        while (xml.next() && !xml.ends("from")) {
            if (xml.starts("col")) {
                column = Integer.parseInt(xml.text().strip());
            } else if (xml.starts("row")) {
                row = Integer.parseInt(xml.text().strip());
            }
        }
    }

    private void add(String part) throws IOException {
        try (InputStream in = container.part(part)) {
            byte[] head = in.readNBytes(PictureChoice.HEAD);
            choice.picture(head, container.size(part), (mediaType, size) -> picture(part, mediaType, size))
                    .ifPresent(pictures::add);
        }
    }

    private Picture picture(String part, String mediaType, long size) {
        return new Picture(
                row + 1, column, mediaType, size, () -> GuardedRows.guarded(() -> container.bytes(part, size)));
    }
}
