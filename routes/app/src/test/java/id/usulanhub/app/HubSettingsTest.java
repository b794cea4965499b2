package id.usulanhub.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class HubSettingsTest {

    @EnableConfigurationProperties(HubSettings.class)
    static class Settings {}

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "hub.kabupaten", "32.16",
            "hub.tahun", "2027",
            "hub.reference", "reference",
            "hub.users", "users.yaml",
            "hub.kafka.bootstrap-servers", "kafka:9092",
            "hub.sipd.url", "https://sipd.example/api/v1"));

    @Test
    void what_is_not_set_has_its_default() {
        bound(found -> {
            assertThat(found.data()).hasToString("data");
            assertThat(found.zone()).hasToString("Asia/Jakarta");
            assertThat(found.secureCookies()).isTrue();
            assertThat(found.plainHttpHosts()).isEmpty();
            assertThat(found.kafka().port()).isEqualTo(9092);
            assertThat(found.kafka().instance()).isEqualTo("hub-1");
            assertThat(found.kafka().temporaryDataAllowed()).isFalse();
            assertThat(found.sipd().firstWait()).isEqualTo(Duration.ofSeconds(2));
            assertThat(found.sipd().settle()).isEqualTo(Duration.ofMinutes(1));
            assertThat(found.sipd().holdFor()).isEqualTo(Duration.ofMinutes(5));
        });
    }

    @Test
    void every_fault_is_named_at_once_with_its_key_and_value() {
        settings.put("hub.kabupaten", "Bekasi");
        settings.put("hub.tahun", "27");
        settings.remove("hub.sipd.url");

        assertThatThrownBy(() -> bound(found -> {}))
                .rootCause()
                .hasMessageContaining("hub.kabupaten")
                .hasMessageContaining("Bekasi")
                .hasMessageContaining("hub.tahun")
                .hasMessageContaining("27")
                .hasMessageContaining("hub.sipd.url");
    }

    @Test
    void an_unknown_key_is_refused() {
        settings.put("hub.kafka.bootstrap-server", "kafka:9092");

        assertThatThrownBy(() -> bound(found -> {})).rootCause().hasMessageContaining("hub.kafka.bootstrap-server");
    }

    private void bound(Consumer<HubSettings> then) {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues(settings.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new))
                .run(context -> {
                    if (context.getStartupFailure() != null) {
                        throw context.getStartupFailure();
                    }
                    then.accept(context.getBean(HubSettings.class));
                });
    }
}
