package id.usulanhub.connectorkit.workbook;

import java.io.IOException;
import java.util.Optional;

/** The texts that the cells of a workbook share; no more than a few million characters of them are held in memory. */
final class SharedTexts implements AutoCloseable {

    /** Texts that are used again and again, such as names of desa, are made once. */
    private static final int REMEMBERED = 1 << 12;

    private final TextStore store = new TextStore();
    private final String[] remembered = new String[REMEMBERED];
    private final int[] places = new int[REMEMBERED];

    static SharedTexts read(Container container, Optional<String> part, SheetLimits limits) throws IOException {
        SharedTexts texts = new SharedTexts();
        if (part.isPresent() && container.has(part.get())) {
            try (Elements xml = container.streamed(part.get())) {
                texts.read(xml, limits.cellLength());
            } catch (IOException | RuntimeException e) {
                texts.close();
                throw e;
            }
        }
        return texts;
    }

    private void read(Elements xml, int longest) throws IOException {
        while (xml.nextStart()) {
            if (xml.starts("si")) {
                store.add(XlsxText.of(xml, "si", longest));
            }
        }
        store.complete();
    }

    /** @throws IOException when there is none of this number */
    String text(int number) throws IOException {
        int place = number & REMEMBERED - 1;
        if (remembered[place] == null || places[place] != number) {
            remembered[place] = store.text(number);
            places[place] = number;
        }
        return remembered[place];
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
