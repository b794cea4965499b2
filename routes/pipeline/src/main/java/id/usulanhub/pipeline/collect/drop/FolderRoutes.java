package id.usulanhub.pipeline.collect.drop;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 1: whenever the clock says so, the drop folder is looked at, and what lies in it is imported. */
public final class FolderRoutes extends RouteBuilder {

    private final Endpoint clock;
    private final DropFolder dropFolder;

    public FolderRoutes(Endpoint clock, DropFolder dropFolder) {
        this.clock = clock;
        this.dropFolder = dropFolder;
    }

    @Override
    public void configure() {
        from(clock).routeId("collect.folder").bean(dropFolder, "run");
    }
}
