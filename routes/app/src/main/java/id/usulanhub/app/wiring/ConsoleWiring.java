package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.HubSettings;
import id.usulanhub.console.ConsoleConfiguration;
import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.Health;
import id.usulanhub.console.Readings;
import id.usulanhub.console.ViewReadings;
import id.usulanhub.console.account.Accounts;
import id.usulanhub.documents.ListVerifier;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.WilayahIndex;
import id.usulanhub.pipeline.collect.mail.MailStates;
import id.usulanhub.pipeline.collect.poll.PollStates;
import id.usulanhub.pipeline.push.ListCheck;
import id.usulanhub.view.View;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The console and the HTTP doors, put together. */
@Configuration(proxyBeanMethods = false)
@Import(ConsoleConfiguration.class)
class ConsoleWiring {

    @Bean
    ConsoleSettings consoleSettings(HubSettings settings, DataFolder data) {
        return new ConsoleSettings(
                settings.kodeKabupaten(),
                settings.tahun(),
                settings.zone(),
                data.spool(),
                ConsoleSettings.Limits.DEFAULT,
                settings.secureCookies());
    }

    @Bean
    Accounts accounts(HubSettings settings) {
        return new Accounts(AccountsFile.read(settings.users()));
    }

    @Bean
    Readings readings(View view) {
        return new ViewReadings(view);
    }

    @Bean
    WilayahIndex wilayahIndex(Supplier<Reference> reference) {
        return reference.get().wilayah();
    }

    @Bean
    ListCheck listCheck(ListVerifier verifier) {
        return verifier::verify;
    }

    @Bean
    HubHealth.Sources sources(PollStates polls, MailStates mail) {
        return new HubHealth.Sources(polls, mail);
    }

    @Bean
    Health health(DataFolder data, KafkaWiring.OwnBroker broker, OwnConnectors connectors, HubHealth.Sources sources) {
        return new HubHealth(data, broker, connectors, sources);
    }
}
