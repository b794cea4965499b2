package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.HubSettings;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.door.DoorKeys;
import id.usulanhub.console.DoorSettings;
import id.usulanhub.pipeline.aggregate.ViewKnown;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.collect.poll.Known;
import id.usulanhub.pipeline.collect.poll.PollPorts;
import id.usulanhub.pipeline.collect.poll.PollSettings;
import id.usulanhub.pipeline.collect.poll.PollStates;
import id.usulanhub.pipeline.flow.RouteCall;
import id.usulanhub.pipeline.flow.TopicScan;
import id.usulanhub.view.View;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The connectors that ask their source, put together. */
@Configuration(proxyBeanMethods = false)
@Import(PollWiring.PollBeans.class)
class PollWiring {

    @Bean
    PollStates pollStates() {
        return new PollStates();
    }

    @Bean
    Known known(View view, ViewSync sync, TopicScan topics) {
        return new ViewKnown(view, sync, topics);
    }

    /** What the operator has set for a connector that asks, by its name. */
    @FunctionalInterface
    interface AskSettings extends Function<String, PollSettings> {}

    @Bean
    AskSettings askSettings(HubSettings settings, DoorSettings doors, Connectors connectors) {
        return name -> {
            HubSettings.Connector set = settings.connectors().get(name);
            DoorKeys keys = doors.of(name);
            return new PollSettings(
                    keys.state() != DoorKeys.State.OPEN,
                    set == null ? Map.of() : set.settings(),
                    connectors
                            .find(name)
                            .map(found -> found.manifest().door().auth().secret())
                            .flatMap(secret -> keys.secret(secret).stream().findFirst()));
        };
    }

    /** A page is written in one transaction, by the route that writes submissions of several records. */
    @Bean
    PollPorts pollPorts(PollBeans beans, HubSettings settings, DataFolder data, AskSettings asked) {
        return new PollPorts(
                beans.connectors(),
                asked,
                Set.copyOf(settings.plainHttpHosts()),
                data.cursors(),
                beans.known(),
                new RouteCall(beans.template(), "direct:collect.parts")::with,
                beans.states(),
                beans.clock(),
                new SecureRandom()::nextDouble);
    }

    @Bean
    Polls polls(CamelContext camel, PollPorts ports) {
        return new Polls(camel, ports);
    }

    /** What else a poll stands on, gathered by Spring. */
    record PollBeans(Connectors connectors, Known known, ProducerTemplate template, PollStates states, Clock clock) {}
}
