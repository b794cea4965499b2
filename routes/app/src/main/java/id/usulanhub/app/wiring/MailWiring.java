package id.usulanhub.app.wiring;

import id.usulanhub.app.HubSettings;
import id.usulanhub.app.MailboxSettings;
import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.drop.DropFolder;
import id.usulanhub.pipeline.collect.mail.MailReader;
import id.usulanhub.pipeline.collect.mail.MailRoutes;
import id.usulanhub.pipeline.collect.mail.MailStates;
import java.security.SecureRandom;
import org.apache.camel.CamelContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mailbox as a way in, where one is set. */
@Configuration(proxyBeanMethods = false)
class MailWiring {

    @Bean
    MailStates mailStates() {
        return new MailStates();
    }

    /** It stands on what the drop folder stands on. */
    @Bean
    MailReader.Ports mailPorts(DropFolder.Ports drop, ConsoleSettings console, MailStates states) {
        return new MailReader.Ports(
                drop.spool(),
                console.limits().file(),
                drop.room(),
                states,
                drop.clock(),
                new SecureRandom()::nextDouble);
    }

    @Bean
    @ConditionalOnProperty("hub.collect.mail.host")
    MailRoutes mailRoutes(CamelContext camel, Importer importer, HubSettings settings, MailReader.Ports ports) {
        MailboxSettings mail = settings.collect().mail();
        return new MailRoutes(
                camel.getEndpoint("timer:collect.read.mail?period=1000&delay=2000"),
                new MailReader(importer, mail.resolved(), ports));
    }
}
