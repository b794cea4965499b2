package id.usulanhub.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;

class ExampleSettingsTest {

    @EnableConfigurationProperties(HubSettings.class)
    static class Settings {}

    @Test
    void the_example_that_operators_begin_with_is_accepted() {
        Path example = Path.of("..", "..", "deploy", "hub.example.yaml").toAbsolutePath();
        SpringApplication application = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.config.location", example.normalize().toUri().toString()))
                .build();

        try (ConfigurableApplicationContext context = application.run()) {
            HubSettings settings = context.getBean(HubSettings.class);
            assertThat(settings.kodeKabupaten()).hasToString("32.16");
            assertThat(settings.kafka().bootstrapServers()).startsWith("kafka-1");
            assertThat(settings.connectors().get("kobotoolbox").secrets()).containsKey("service");
        }
    }
}
