package id.usulanhub.pipeline.collect.mail;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 1: whenever the clock says so, the mailbox is looked at, and workbooks that came by mail are imported. */
public final class MailRoutes extends RouteBuilder {

    private final Endpoint clock;
    private final MailReader reader;

    public MailRoutes(Endpoint clock, MailReader reader) {
        this.clock = clock;
        this.reader = reader;
    }

    @Override
    public void configure() {
        from(clock).routeId("collect.read.mail").bean(reader, "run");
    }
}
