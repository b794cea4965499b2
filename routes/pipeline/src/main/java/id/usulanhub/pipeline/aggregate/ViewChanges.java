package id.usulanhub.pipeline.aggregate;

import id.usulanhub.codec.Change;
import id.usulanhub.pipeline.collect.poll.Known;
import id.usulanhub.pipeline.collect.sync.Changes;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Written;
import id.usulanhub.view.View;
import java.util.List;
import java.util.Map;

/** The changes of usulan by the view, which waits for the raw topic as a poll does. */
public final class ViewChanges implements Changes {

    private final View view;
    private final Known known;

    public ViewChanges(View view, Known known) {
        this.view = view;
        this.known = known;
    }

    @Override
    public List<Change> story(String connector, String root) {
        return view.changes().story(connector, root);
    }

    @Override
    public boolean isTakenBack(String connector, String root) {
        return view.changes().isTakenBack(connector, root);
    }

    @Override
    public void catchUp() {
        known.catchUp();
    }

    @Override
    public Map<Integer, Long> positions() {
        return view.offsets().of(Topics.RAW);
    }

    @Override
    public void passed(List<Written> written) {
        known.passed(written);
    }
}
