package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.HubSettings;
import id.usulanhub.app.Secrets;
import id.usulanhub.domain.push.SipdTarget;
import id.usulanhub.pipeline.aggregate.LedgerWriter;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.flow.RouteCall;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.push.LedgerAppender;
import id.usulanhub.pipeline.push.PushBook;
import id.usulanhub.pipeline.push.PushPorts;
import id.usulanhub.pipeline.push.PushRoutes;
import id.usulanhub.pipeline.push.PushSources;
import id.usulanhub.pipeline.push.PushStage;
import id.usulanhub.pipeline.push.ViewPushBook;
import id.usulanhub.sipd.HttpSipdTarget;
import id.usulanhub.sipd.SipdSettings;
import id.usulanhub.view.View;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The stage push, put together. */
@Configuration(proxyBeanMethods = false)
@Import(PushPorts.class)
class PushWiring {

    @Bean
    SipdTarget sipdTarget(HubSettings settings, DataFolder data, Clock clock) {
        String token = settings.sipd().token();
        Secrets.resolve("hub.sipd.token", token);
        SipdSettings.Credential credential =
                SipdSettings.Credential.bearer(() -> Secrets.resolve("hub.sipd.token", token));
        return new HttpSipdTarget(SipdSettings.of(settings.sipd().url(), credential, data.archive()), clock);
    }

    @Bean
    PushAlarms pushAlarms(Clock clock) {
        return new PushAlarms(clock);
    }

    @Bean
    LedgerAppender pushLedger(ProducerTemplate template, ViewSync sync, View view) {
        LedgerWriter writer = new LedgerWriter(new RouteCall(template, "direct:push.append"), sync, view::verdict);
        return writer::append;
    }

    @Bean
    PushBook pushBook(View view) {
        return new ViewPushBook(view.push(), view.lists());
    }

    @Bean
    PushStage pushStage(PushPorts ports, HubSettings settings, Clock clock) {
        SecureRandom random = new SecureRandom();
        PushSources sources = new PushSources(clock, () -> UUID.randomUUID().toString(), random::nextDouble);
        return new PushStage(ports, sources, settings.sipd().patience());
    }

    /** Transactional, so that a node which another has replaced is shut out before it opens a socket. */
    @Bean
    PushRoutes pushRoutes(CamelContext camel, PushStage stage) {
        return new PushRoutes(
                camel.getEndpoint("timer:push?period=1000&delay=1000"),
                stage.pusher(),
                camel.getEndpoint("direct:push.append"),
                camel.getEndpoint("kafka-tx:" + Topics.LEDGER + "?atomic=true"));
    }
}
