package id.usulanhub.console.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.console.ConsoleTest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The description of the API, held against what the console does. */
class DocumentDoorTest extends ConsoleTest {

    private static final Set<String> OF_APPLICATIONS = Set.of("/sync/", "/reference/");

    @Autowired
    private RequestMappingHandlerMapping mappings;

    @Test
    void what_there_is_is_described() throws Exception {
        Set<String> described = document().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> !operation.getKey().equals("parameters"))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toCollection(TreeSet::new));

        Set<String> there = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> info.getPatternValues().stream()
                                .filter(pattern -> OF_APPLICATIONS.stream().anyMatch(pattern::startsWith))
                                .map(pattern -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(described).containsAll(there);
    }

    @Test
    void it_is_given_to_everybody_as_yaml() {
        assertThat(mvc.get().uri("/sync/v1/openapi.yaml")).hasStatus(200).hasContentType("application/yaml");
    }

    private JsonNode document() throws Exception {
        MvcTestResult answer = mvc.get().uri("/sync/v1/openapi.yaml").exchange();
        return new YAMLMapper().readTree(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    }
}
