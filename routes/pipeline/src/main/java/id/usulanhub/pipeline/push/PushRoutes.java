package id.usulanhub.pipeline.push;

import org.apache.camel.builder.RouteBuilder;

/** Stage 5: whenever the clock says so, what is due goes to SIPD. */
public final class PushRoutes extends RouteBuilder {

    private final String due;
    private final Pusher pusher;

    /** @param due the endpoint that says when: a timer */
    public PushRoutes(String due, Pusher pusher) {
        this.due = due;
        this.pusher = pusher;
    }

    @Override
    public void configure() {
        from(due).routeId("push.due").bean(pusher, "run");
    }
}
