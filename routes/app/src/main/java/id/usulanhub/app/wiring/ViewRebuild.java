package id.usulanhub.app.wiring;

import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.flow.Topic;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.flow.Written;
import id.usulanhub.view.View;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.springframework.stereotype.Component;

/** Empties the view and lets it read the topics from their first records, while the rest of the hub goes on. */
@Component
public final class ViewRebuild {

    private static final List<String> ROUTES = List.of("aggregate.raw", "aggregate.rejected", "aggregate.ledger");

    private final CamelContext camel;
    private final View view;
    private final ViewSync sync;

    ViewRebuild(CamelContext camel, View view, ViewSync sync) {
        this.camel = camel;
        this.view = view;
        this.sync = sync;
    }

    /**
     * Returns when the view has read again what it had read before.
     *
     * @return the offsets that it passed, summed up
     * @throws id.usulanhub.pipeline.flow.InfrastructureException when it did not get that far in time; it reads on
     */
    public synchronized long run() {
        List<Written> reached = reached();
        ROUTES.forEach(this::stop);
        view.projection().forget();
        ROUTES.forEach(this::start);
        sync.await(reached);
        return reached.stream().mapToLong(place -> place.offset() + 1).sum();
    }

    private List<Written> reached() {
        List<Written> reached = new ArrayList<>();
        for (Topic topic : Topics.all()) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                long next = view.offsets().next(topic.name(), partition);
                if (next > 0) {
                    reached.add(new Written(topic.name(), partition, next - 1));
                }
            }
        }
        return reached;
    }

    private void stop(String route) {
        try {
            camel.getRouteController().stopRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException("the route " + route + " does not stop", e);
        }
    }

    private void start(String route) {
        try {
            camel.getRouteController().startRoute(route);
        } catch (Exception e) {
            throw new IllegalStateException("the route " + route + " does not start", e);
        }
    }
}
