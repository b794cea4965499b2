package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.xform.PublishedForms;
import id.usulanhub.console.sync.News;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.pipeline.aggregate.ViewChanges;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.Collector;
import id.usulanhub.pipeline.collect.FormShelf;
import id.usulanhub.pipeline.collect.InstanceCollector;
import id.usulanhub.pipeline.collect.ReferenceShelf;
import id.usulanhub.pipeline.collect.poll.Known;
import id.usulanhub.pipeline.collect.sync.SyncCollector;
import id.usulanhub.pipeline.flow.RouteCall;
import id.usulanhub.view.View;
import java.time.Clock;
import java.util.function.Supplier;
import org.apache.camel.ProducerTemplate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the doors of phones stand on. */
@Configuration(proxyBeanMethods = false)
class PhoneWiring {

    @Bean
    PublishedForms publishedForms(DataFolder data, Connectors connectors, Supplier<Reference> reference) {
        return new FormShelf(data.forms(), connectors, reference);
    }

    @Bean
    ReferenceShelf referenceShelf(DataFolder data, Supplier<Reference> reference) {
        return new ReferenceShelf(data.offline(), reference);
    }

    @Bean
    SyncCollector syncCollector(SyncCollector.Known known, ProducerTemplate template, Clock clock) {
        return new SyncCollector(known, new RouteCall(template, "direct:collect.parts")::with, clock);
    }

    @Bean
    News news(View view) {
        return view.changes()::since;
    }

    @Bean
    SyncCollector.Known knownOfChanges(View view, Known known, Attachments attachments, Supplier<Reference> reference) {
        return new SyncCollector.Known(new ViewChanges(view, known), attachments, reference);
    }

    @Bean
    InstanceCollector instanceCollector(Collector collector, View view) {
        return new InstanceCollector(collector, view.instances()::find);
    }
}
