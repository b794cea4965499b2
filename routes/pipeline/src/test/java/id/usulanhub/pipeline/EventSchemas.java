package id.usulanhub.pipeline;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The schemas of {@code schemas/events}, to hold records against that the pipeline writes. */
public final class EventSchemas {

    private static final String BASE = "https://schemas.usulanhub.id/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:"))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private EventSchemas() {}

    /** @return what is wrong with {@code json} as an event of that name; empty when nothing is */
    public static List<Error> faults(String name, byte[] json) {
        String path = "events/" + name + "/v1/" + name + ".schema.json";
        return REGISTRY.getSchema(SchemaLocation.of(BASE + path))
                .validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
    }
}
