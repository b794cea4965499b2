package id.usulanhub.app.architecture;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ProcessorDefinitionHelper;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.ToDefinition;

/**
 * Which routes read and write which topics, as Camel's own model of the routes says.
 *
 * @param consumers ids of the reading routes by topic
 * @param producers ids of the writing routes by topic
 */
public record FlowGraph(Map<String, Set<String>> consumers, Map<String, Set<String>> producers) {
    private static final String KAFKA = "kafka-tx:";

    /** Reads it out of every route that the context holds. */
    public static FlowGraph of(ModelCamelContext camel) {
        FlowGraph graph = new FlowGraph(new TreeMap<>(), new TreeMap<>());
        camel.getRouteDefinitions().forEach(graph::add);
        return graph;
    }

    private void add(RouteDefinition route) {
        topics(route.getInput().getEndpointUri()).forEach(topic -> put(consumers, topic, route.getRouteId()));
        ProcessorDefinitionHelper.filterTypeInOutputs(route.getOutputs(), ToDefinition.class).stream()
                .flatMap(to -> topics(to.getEndpointUri()))
                .forEach(topic -> put(producers, topic, route.getRouteId()));
    }

    private static Stream<String> topics(String uri) {
        if (!uri.startsWith(KAFKA)) {
            return Stream.empty();
        }
        String names = uri.substring(KAFKA.length()).replaceFirst("^//", "").replaceFirst("\\?.*", "");
        return Arrays.stream(names.split(",", -1));
    }

    private static void put(Map<String, Set<String>> map, String topic, String route) {
        map.computeIfAbsent(topic, key -> new TreeSet<>()).add(route);
    }
}
