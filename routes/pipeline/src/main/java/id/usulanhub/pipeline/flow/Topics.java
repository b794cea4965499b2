package id.usulanhub.pipeline.flow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The names of the hub's topics, and what {@code topics/<name>.yaml} on the class path says of each. */
public final class Topics {

    /** What was received. */
    public static final String RAW = "hub.collect.raw.v1";

    /** What could not be normalised, with all its problems. */
    public static final String REJECTED = "hub.normalise.rejected.v1";

    /** The ordered story of each kecamatan. */
    public static final String LEDGER = "hub.ledger.event.v1";

    /** Finalised lists, for other systems. */
    public static final String LIST = "hub.aggregate.list.v1";

    /** What records are read by, in every version that ever ran. */
    public static final String REFERENCE = "hub.reference.v1";

    private static final List<String> NAMES = List.of(RAW, REJECTED, LEDGER, LIST, REFERENCE);

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Topics() {}

    /** Every topic, in the order in which data flows. */
    public static List<Topic> all() {
        return NAMES.stream().map(Topics::read).toList();
    }

    /**
     * One topic by its name.
     *
     * @throws IllegalStateException when the class path has no file for it
     */
    public static Topic read(String name) {
        try (InputStream in = Topics.class.getResourceAsStream("/topics/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("topics/" + name + ".yaml is not on the class path");
            }
            return YAML.readValue(in, Topic.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
