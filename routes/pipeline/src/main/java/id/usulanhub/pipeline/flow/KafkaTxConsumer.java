package id.usulanhub.pipeline.flow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;

/** Reads topics in one or more threads and hands the route batches; starts, suspends, resumes and stops as Camel says. */
final class KafkaTxConsumer extends DefaultConsumer implements Suspendable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final KafkaTxEndpoint endpoint;
    private List<ReadLoop> loops = List.of();
    private ExecutorService threads;

    KafkaTxConsumer(KafkaTxEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ReadOptions options = endpoint.options();
        KafkaTxComponent component = endpoint.component();
        Sessions sessions = new Sessions(component.settings(), options, component.shared(), this::take);
        loops = IntStream.range(0, options.consumers())
                .mapToObj(thread -> new ReadLoop(() -> sessions.open(thread)))
                .toList();
        threads = endpoint.getCamelContext()
                .getExecutorServiceManager()
                .newFixedThreadPool(this, "kafka-tx " + getRouteId(), loops.size());
        loops.forEach(threads::execute);
    }

    private Throwable take(Batch batch, Unit unit) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(batch);
            unit.enclose(exchange);
            getProcessor().process(exchange);
            return Stage.failure(exchange);
        } catch (Exception e) {
            return e;
        } finally {
            releaseExchange(exchange, false);
        }
    }

    @Override
    protected void doSuspend() throws Exception {
        loops.forEach(loop -> loop.suspend(PATIENCE));
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        loops.forEach(ReadLoop::resume);
        super.doResume();
    }

    @Override
    protected void doStop() throws Exception {
        loops.parallelStream().forEach(loop -> loop.stop(PATIENCE));
        loops = List.of();
        if (threads != null) {
            endpoint.getCamelContext().getExecutorServiceManager().shutdownNow(threads);
        }
        super.doStop();
    }
}
