package id.usulanhub.pipeline.flow;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one broker for all tests of a JVM: in a container where a Docker engine answers, else as a child process. */
public final class KafkaExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaCluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningKafka running = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(RunningKafka.class, key -> RunningKafka.start(), RunningKafka.class);
        return new KafkaCluster(running.bootstrapServers());
    }
}
