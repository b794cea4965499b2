package id.usulanhub.pipeline.push;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.push.PushState;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class PushRoutesTest {

    @Test
    void when_the_clock_says_so_what_is_due_is_pushed() throws Exception {
        PushWorld world = new PushWorld(50);
        world.ledger.request(Lists.signed(Lists.SETU, 1));
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.addRoutes(new PushRoutes(
                    camel.getEndpoint("direct:clock"),
                    world.start().pusher(),
                    camel.getEndpoint("direct:events"),
                    camel.getEndpoint("direct:ledger")));
            camel.start();

            camel.createProducerTemplate().sendBody("direct:clock", "");

            assertThat(world.ledger.state(Lists.SETU, 1)).isEqualTo(PushState.ACKED);
            assertThat(camel.getRoute("push.append")).isNotNull();
        }
    }
}
