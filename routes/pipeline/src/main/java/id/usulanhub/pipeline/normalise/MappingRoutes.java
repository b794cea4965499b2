package id.usulanhub.pipeline.normalise;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 2, what it reads by: a version of a connector that begins to run is kept. */
public final class MappingRoutes extends RouteBuilder {

    private final Endpoint versions;
    private final Endpoint reference;

    public MappingRoutes(Endpoint versions, Endpoint reference) {
        this.versions = versions;
        this.reference = reference;
    }

    @Override
    public void configure() {
        from(versions).routeId("normalise.keep").to(reference);
    }
}
