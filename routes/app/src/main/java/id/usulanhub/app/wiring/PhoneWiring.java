package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.xform.PublishedForms;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.pipeline.collect.Collector;
import id.usulanhub.pipeline.collect.FormShelf;
import id.usulanhub.pipeline.collect.InstanceCollector;
import id.usulanhub.pipeline.collect.ReferenceShelf;
import id.usulanhub.view.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the doors of phones stand on. */
@Configuration(proxyBeanMethods = false)
class PhoneWiring {

    @Bean
    PublishedForms publishedForms(DataFolder data, Connectors connectors, Reference reference) {
        return new FormShelf(data.forms(), connectors, reference);
    }

    @Bean
    ReferenceShelf referenceShelf(DataFolder data, Reference reference) {
        return new ReferenceShelf(data.offline(), reference);
    }

    @Bean
    InstanceCollector instanceCollector(Collector collector, View view) {
        return new InstanceCollector(collector, view.instances()::find);
    }
}
