package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.push.PushState;
import java.util.List;
import java.util.Map;

/**
 * What one run of the push stage did.
 *
 * @param lists one line for each list that was open
 */
public record PushRun(List<ListRun> lists) {

    /**
     * What a run did with one list.
     *
     * @param attempts requests that were made
     * @param answers how many items came out in which state, by this run's attempts
     * @param halted why not everything was sent; empty when nothing more was due
     */
    public record ListRun(ListRef list, int attempts, Map<PushState, Integer> answers, String halted) {
        public ListRun {
            answers = Map.copyOf(answers);
        }
    }

    public PushRun {
        lists = List.copyOf(lists);
    }

    /** How many requests were made. */
    public int attempts() {
        return lists.stream().mapToInt(ListRun::attempts).sum();
    }
}
