package id.usulanhub.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How SQLite answers the questions that are asked of big tables: by their indexes, without looking at every row. */
class PlansTest {

    @TempDir
    private Path folder;

    @Test
    void the_newest_refused_records_are_walked_in_their_order_and_what_was_received_is_not() {
        assertThat(plan(IntakeQueries.REJECTED, "", 10, 0))
                .startsWith("SCAN x USING INDEX rejected_newest")
                .contains(
                        "SEARCH r USING PRIMARY KEY (raw_partition=? AND raw_offset=?)",
                        "SEARCH m USING INDEX received_by_usulan (usulan=?)",
                        "SEARCH s USING INDEX rejected_same (usulan=? AND content_hash=?)")
                .noneMatch(step -> step.startsWith("SCAN r") || step.contains("ORDER BY"));
    }

    @Test
    void the_refused_rows_of_a_file_are_read_in_its_order_without_sorting_them() {
        assertThat(plan(BatchQueries.ROWS, "", "", "", "", -1, 0))
                .contains("SEARCH x USING INDEX rejected_by_batch (batch=? AND connector=?)")
                .noneMatch(step -> step.contains("ORDER BY"));
    }

    @Test
    void whether_a_record_is_refused_is_asked_of_it_alone_when_it_is_chosen_for_a_replay() {
        assertThat(plan(ReplayQueries.CHOSEN, "sipd", 0, 1, 1, "WILAYAH_UNKNOWN", "32.16.01", ""))
                .contains("SEARCH x USING INDEX sqlite_autoindex_rejected_1 (raw_partition=? AND raw_offset=?)")
                .noneMatch(step -> step.startsWith("MATERIALIZE") || step.startsWith("SCAN x"));
    }

    @Test
    void the_changes_of_an_usulan_and_what_is_new_of_a_connector_are_found_by_index() {
        assertThat(plan(ChangeQueries.STORY, "", ""))
                .containsExactly("SEARCH change USING INDEX change_by_root (connector=? AND root=?)");
        assertThat(plan(ChangeQueries.NEWS, "", "", 0, 0, 1))
                .containsExactly("SEARCH change_news USING COVERING INDEX change_news_by_position"
                        + " (connector=? AND topic=? AND partition=? AND position>?)");
        assertThat(plan(ChangeQueries.NEWEST, ""))
                .first()
                .isEqualTo("SEARCH c USING INDEX change_by_usulan (usulan=?)");
    }

    private List<String> plan(String sql, Object... arguments) {
        Path file = folder.resolve("view.db");
        try (View view = View.open(file);
                Session session = Database.reader(file)) {
            assertThat(view.offsets().next(ViewRecord.RAW, 0)).isZero();
            return session.all("EXPLAIN QUERY PLAN " + sql, row -> row.getString("detail"), arguments);
        }
    }
}
