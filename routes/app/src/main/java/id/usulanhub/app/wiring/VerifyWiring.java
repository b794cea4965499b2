package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.documents.KeyFile;
import id.usulanhub.documents.ListSigner;
import id.usulanhub.documents.ListVerifier;
import id.usulanhub.documents.SigningKey;
import id.usulanhub.pipeline.aggregate.LedgerWriter;
import id.usulanhub.pipeline.aggregate.ViewSync;
import id.usulanhub.pipeline.flow.RouteCall;
import id.usulanhub.pipeline.flow.Topics;
import id.usulanhub.pipeline.verify.Decisions;
import id.usulanhub.pipeline.verify.LedgerDecisions;
import id.usulanhub.pipeline.verify.VerifyRoutes;
import id.usulanhub.view.View;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The stage verify, put together. */
@Configuration(proxyBeanMethods = false)
class VerifyWiring {

    @Bean
    SigningKey signingKey(DataFolder data) throws IOException {
        return KeyFile.openOrCreate(data.signingKey(), new SecureRandom());
    }

    @Bean
    ListVerifier listVerifier(SigningKey key) {
        return new ListVerifier(List.of(key.publicKey()));
    }

    @Bean
    VerifyRoutes verifyRoutes(CamelContext camel) {
        return new VerifyRoutes(
                camel.getEndpoint("direct:verify.append"),
                camel.getEndpoint("kafka-tx:" + Topics.LEDGER + "," + Topics.LIST + "?atomic=true"));
    }

    @Bean
    LedgerWriter verifyLedger(ProducerTemplate template, ViewSync sync, View view) {
        return new LedgerWriter(new RouteCall(template, "direct:verify.append"), sync, view::verdict);
    }

    @Bean
    Decisions decisions(LedgerWriter verifyLedger, View view, SigningKey key, Clock clock) {
        return new LedgerDecisions(
                verifyLedger,
                seat -> view.kecamatan().planning(seat.key(), seat.tahun()),
                new ListSigner(key),
                new LedgerDecisions.Stamp(clock, () -> UUID.randomUUID().toString()));
    }
}
