package id.usulanhub.app.wiring;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.pipeline.collect.poll.PollPorts;
import id.usulanhub.pipeline.collect.poll.PollRoutes;
import id.usulanhub.pipeline.collect.poll.Poller;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** Keeps one route for each connector that asks, also for those that come and go while the hub runs. */
final class Polls {

    private static final String CLOCK = "timer:collect.poll.%s?period=500&delay=1000";

    private final CamelContext camel;
    private final PollPorts ports;
    private final Set<String> running = new TreeSet<>();

    Polls(CamelContext camel, PollPorts ports) {
        this.camel = camel;
        this.ports = ports;
    }

    /** Starts what is missing and ends what is gone. */
    @EventListener(ApplicationReadyEvent.class)
    public synchronized void settle() {
        Set<String> wanted = ports.connectors().all().stream()
                .filter(connector -> connector.manifest().polled().isPresent())
                .map(Connector::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set.copyOf(running).stream().filter(name -> !wanted.contains(name)).forEach(this::end);
        wanted.stream().filter(name -> !running.contains(name)).forEach(this::begin);
    }

    private void begin(String name) {
        try {
            camel.addRoutes(new PollRoutes(camel.getEndpoint(CLOCK.formatted(name)), name, new Poller(name, ports)));
            running.add(name);
        } catch (Exception e) {
            throw new IllegalStateException("the route of the poll " + name + " does not start", e);
        }
    }

    private void end(String name) {
        try {
            camel.getRouteController().stopRoute(PollRoutes.id(name));
            camel.removeRoute(PollRoutes.id(name));
            running.remove(name);
            ports.states().forget(name);
        } catch (Exception e) {
            throw new IllegalStateException("the route of the poll " + name + " does not stop", e);
        }
    }
}
