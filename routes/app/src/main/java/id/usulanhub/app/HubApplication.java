package id.usulanhub.app;

import java.time.Clock;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** The hub as one Spring application: the wiring of the stages, the console, and the operator's interface. */
@SpringBootConfiguration
@EnableAutoConfiguration
@EnableConfigurationProperties(HubSettings.class)
@ComponentScan(basePackages = {"id.usulanhub.app.wiring", "id.usulanhub.app.api"})
public class HubApplication {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DataFolder dataFolder(HubSettings settings) {
        return new DataFolder(settings.data());
    }
}
