package id.usulanhub.connectorkit.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.sheet.Recognition.Candidate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecognitionTest {

    @Test
    void what_is_shown_of_the_candidates_can_be_read_back() {
        List<Candidate> candidates = List.of(new Candidate("td4", 61, ""), new Candidate("rekap-opd", 5, ""));

        assertThat(Recognition.of(new Recognition(candidates, "").shown())).isEqualTo(candidates);
        assertThat(Recognition.of(new Recognition(List.of(), "").shown())).isEmpty();
    }
}
