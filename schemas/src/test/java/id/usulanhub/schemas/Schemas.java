package id.usulanhub.schemas;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** The schemas of this module, found by their {@code $id}, with formats checked. */
final class Schemas {

    static final String BASE = "https://schemas.usulanhub.id/";

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:"))
                    .schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .formatAssertionsEnabled(true)
                            .build()));

    private Schemas() {}

    /** @param path below {@code schemas/}, for example {@code events/usulan/v1/usulan.schema.json} */
    static Schema at(String path) {
        return REGISTRY.getSchema(SchemaLocation.of(BASE + path));
    }

    static Schema metaSchema() {
        return REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    }

    /** Each fault as {@code keyword place}; the place of a missing or surplus member is the member's own. */
    static List<String> faults(Schema schema, String text, InputFormat format) {
        return schema.validate(text, format).stream().map(Schemas::fault).toList();
    }

    private static String fault(Error error) {
        String member = error.getProperty() == null ? "" : "/" + error.getProperty();
        return error.getKeyword() + " " + error.getInstanceLocation() + member;
    }
}
