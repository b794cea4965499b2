package id.usulanhub.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** The web form's example submissions that are accepted, and the kecamatan that each lands in. */
record ExampleForms(List<Form> forms) {
    private static final String FILE = "web-form/gelombang-1.jsonl";
    private static final int PLACE = 2;
    private static final int SOURCE_ID = 3;
    private static final int OUTCOME = 4;
    private static final int KODE_LEDGER = 6;

    /** One body, the id that its source gave it, and the kecamatan. */
    record Form(String body, String sourceId, String kecamatan) {

        /** The same under another id, so that it is another usulan. */
        String under(String id) {
            return body.replace(sourceId, id);
        }
    }

    static ExampleForms read() throws IOException {
        List<String> bodies = Files.readAllLines(Packaged.EXAMPLE.resolve(FILE));
        List<Form> forms = new ArrayList<>();
        for (String line : Files.readAllLines(Packaged.EXAMPLE.resolve("expected.csv"))) {
            String[] row = line.split(",", -1);
            if (row[1].equals(FILE) && row[OUTCOME].equals("accepted") && row[KODE_LEDGER].length() > 5) {
                String body = bodies.get(Integer.parseInt(row[PLACE]) - 1);
                forms.add(new Form(body, row[SOURCE_ID], row[KODE_LEDGER]));
            }
        }
        return new ExampleForms(forms);
    }
}
