package id.usulanhub.view;

import java.time.Instant;
import java.util.List;

/** How the five stages fare. */
public final class TodayQueries {

    TodayQueries() {}

    /** The five stages in their order. */
    public List<StageToday> stages(Instant now) {
        throw new UnsupportedOperationException();
    }
}
