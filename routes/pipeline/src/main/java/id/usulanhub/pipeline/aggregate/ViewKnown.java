package id.usulanhub.pipeline.aggregate;

import id.usulanhub.pipeline.collect.poll.Known;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Written;
import id.usulanhub.view.View;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What the raw topic holds, by the view: it stands in the topic for all nodes, and survives whatever a node loses. */
public final class ViewKnown implements Known {

    private final View view;
    private final ViewSync sync;
    private final TopicScan topics;

    public ViewKnown(View view, ViewSync sync, TopicScan topics) {
        this.view = view;
        this.sync = sync;
        this.topics = topics;
    }

    /** A view that is being built again knows little at first, and would have everything stored twice. */
    @Override
    public void catchUp() {
        sync.await(topics.last(Topics.RAW, partition -> view.offsets().next(Topics.RAW, partition)));
    }

    @Override
    public Map<String, String> newest(Collection<String> usulan) {
        return view.intake().newest(usulan);
    }

    @Override
    public void passed(List<Written> written) {
        sync.await(written);
    }
}
