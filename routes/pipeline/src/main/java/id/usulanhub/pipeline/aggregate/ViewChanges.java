package id.usulanhub.pipeline.aggregate;

import id.usulanhub.codec.Change;
import id.usulanhub.pipeline.collect.poll.Known;
import id.usulanhub.pipeline.collect.sync.Changes;
import id.usulanhub.pipeline.flow.Written;
import id.usulanhub.view.View;
import java.util.List;

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
    public boolean isWithdrawn(String connector, String root) {
        return view.changes().isWithdrawn(connector, root);
    }

    @Override
    public void catchUp() {
        known.catchUp();
    }

    @Override
    public void passed(List<Written> written) {
        known.passed(written);
    }
}
