package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two rows of one file that are known by the same. */
class RowTwinsTest {

    private static final String HEAD = "No;No Usulan;Tahun;Kecamatan;Kamus;Uraian\n";

    @TempDir
    Path folder;

    private final List<RowPayload> rows = new ArrayList<>();
    private Connector connector;

    @BeforeEach
    void connector() {
        connector = Fixtures.sheet(folder);
    }

    @Test
    void the_second_of_two_rows_with_one_number_and_two_contents_is_refused_with_both_cells() throws IOException {
        read(
                HEAD
                        + "1;U-1;2027;Mekarsari;J-1;jalan\n2;U-2;2027;Mekarsari;J-1;jembatan\n3;U-1;2027;Mekarsari;J-1;pagar\n");

        assertThat(problems(0)).isEmpty();
        assertThat(problems(1)).isEmpty();
        assertThat(problems(2)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.ROW_TWICE);
            assertThat(problem.place().path()).isEqualTo("CSV!A4");
            assertThat(problem.detail()).isEqualTo("CSV!A2");
        });
    }

    @Test
    void the_same_row_again_under_another_row_number_is_no_problem() throws IOException {
        read(HEAD + "1;U-1;2027;Mekarsari;J-1;jalan\n2;U-1;2027;Mekarsari;J-1;jalan\n");

        assertThat(connector.values(rows.getFirst())).isEqualTo(connector.values(rows.getLast()));
        assertThat(problems(1)).isEmpty();
    }

    @Test
    void a_twin_is_the_same_content_as_the_row_alone() throws IOException {
        String second = "3;U-1;2027;Mekarsari;J-1;pagar {besi}\n";
        read(HEAD + second);
        read(HEAD + "1;U-1;2027;Mekarsari;J-1;jalan\n" + second);

        assertThat(rows.getLast().json()).isNotEqualTo(rows.getFirst().json());
        assertThat(rows.getLast().content()).isEqualTo(rows.getFirst().content());
    }

    @Test
    void a_sheet_whose_name_has_braces_does_not_spoil_what_the_content_is() {
        RowPayload row = new RowPayload(
                "L!A3", "{\"cells\":{},\"at\":{\"B\":\"B2\"}}".getBytes(StandardCharsets.UTF_8), List.of());

        RowPayload twin = row.twinOf("Desa {1}\"!A2");

        assertThat(twin.content()).isEqualTo(row.content());
        assertThat(new String(twin.json(), StandardCharsets.UTF_8))
                .isEqualTo("{\"cells\":{},\"at\":{\"B\":\"B2\",\"=\":\"Desa \\u007b1}\\\"!A2\"}}");
    }

    @Test
    void a_twin_is_found_however_far_away_the_first_is() throws IOException {
        String many = IntStream.range(0, 5_000)
                .mapToObj(at -> "%d;U-%d;2027;Mekarsari;J-1;jalan\n".formatted(at, at))
                .collect(Collectors.joining());
        read(HEAD + many + "x;U-7;2027;Mekarsari;J-1;pagar\n");

        assertThat(IntStream.range(0, rows.size()).filter(at -> !problems(at).isEmpty()))
                .containsExactly(5_000);
        assertThat(problems(5_000).getFirst().detail()).isEqualTo("CSV!A9");
    }

    private void read(String csv) throws IOException {
        RowTwins twins = new RowTwins(connector);
        Path file = Files.writeString(Files.createTempFile(folder, "usulan", ".csv"), csv);
        connector.readRows(file, row -> rows.add(twins.next(row).row()));
    }

    private List<Problem> problems(int row) {
        RowPayload payload = rows.get(row);
        return connector
                .normalise(Fixtures.received(connector, payload.place(), payload.json()), "0-1", Fixtures.reference())
                .problems();
    }
}
