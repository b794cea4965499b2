package id.usulanhub.console.pace;

import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Bounds how long the threads of the server wait for bodies. */
@Configuration
class PaceConfiguration {

    /** Bytes beside the chunks of a body, which are read without a look at the pace: clients of ours send none. */
    private static final int BESIDE_CHUNKS = 16;

    @Bean
    BodyBounds bodyBounds(@Value("${server.tomcat.threads.max:200}") int threads) {
        return BodyBounds.of(threads);
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> boundedBodies(BodyBounds bounds) {
        return server -> {
            server.addEngineValves(new BodyValve(bounds));
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
                    // What is answered before the valve is reached.
                    http.setMaxSwallowSize(0);
                    http.setMaxExtensionSize(BESIDE_CHUNKS);
                    http.setMaxTrailerSize(BESIDE_CHUNKS);
                }
            });
        };
    }
}
