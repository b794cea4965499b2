package id.usulanhub.app.architecture.bad.pipeline.collect;

import org.apache.camel.builder.RouteBuilder;

/** Breaks the rule of routes: does the work in the picture. */
final class BadRoutes extends RouteBuilder {
    @Override
    public void configure() {
        from("direct:in").process(exchange -> exchange.getMessage().setBody("done here"));
    }
}
