package id.usulanhub.pipeline.collect;

import org.apache.camel.Endpoint;
import org.apache.camel.builder.RouteBuilder;

/** Stage 1: a file that is laid into the drop folder is imported. */
public final class FolderRoutes extends RouteBuilder {

    private final Endpoint folder;
    private final DropFolder dropFolder;

    public FolderRoutes(Endpoint folder, DropFolder dropFolder) {
        this.folder = folder;
        this.dropFolder = dropFolder;
    }

    @Override
    public void configure() {
        from(folder).routeId("collect.folder").bean(dropFolder, "take");
    }
}
