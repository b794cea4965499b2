package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.HubSettings;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.connectorkit.folder.ReferenceSheets;
import id.usulanhub.connectorkit.marking.Opening;
import id.usulanhub.connectorkit.workbook.Workbooks;
import id.usulanhub.connectorkit.worker.WorkerSettings;
import id.usulanhub.connectorkit.worker.WorkerWorkbooks;
import id.usulanhub.console.DoorSettings;
import id.usulanhub.domain.normalise.Reference;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connectors: those that the hub brings along, and those of a folder of one's own. */
@Configuration(proxyBeanMethods = false)
class ConnectorWiring {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorWiring.class);
    private static final int SECONDS_BETWEEN_LOOKS = 3;

    /** @throws IllegalStateException naming every finding of a folder that is not a connector */
    @Bean
    Connectors connectors(Workbooks workbooks) {
        Connectors connectors = ConnectorLoader.fromClassPath(ConnectorWiring.class.getClassLoader());
        if (!connectors.findings().isEmpty()) {
            throw new IllegalStateException("connectors with findings: " + connectors.findings());
        }
        return Connectors.of(
                connectors.all().stream()
                        .map(connector -> connector.openingFilesBy(workbooks))
                        .toList(),
                List.of());
    }

    /** What others have made is read in a process of its own. */
    @Bean
    WorkerWorkbooks workbooks(HubSettings settings, DataFolder data) {
        WorkerSettings usual = WorkerSettings.in(data.reading());
        HubSettings.Reader reader = settings.reader();
        return new WorkerWorkbooks(new WorkerSettings(
                usual.spool(), reader.heapMegabytes(), reader.patience(), usual.perMegabyte(), reader.atOnce()));
    }

    @Bean
    Opening opening(WorkerWorkbooks workers) {
        return new Opening(workers, workers);
    }

    @Bean
    ReferenceSheets referenceSheets(Workbooks workbooks) {
        ReferenceSheets sheets = ReferenceSheets.fromClassPath(getClass().getClassLoader(), workbooks);
        if (!sheets.findings().isEmpty()) {
            throw new IllegalStateException("sheets of reference data with findings: " + sheets.findings());
        }
        return sheets;
    }

    @Bean
    KamusFolder kamusFolder(HubSettings settings, CurrentReference reference) {
        return new KamusFolder(settings.reference(), reference);
    }

    @Bean
    Checker checker(Supplier<Reference> reference, Clock clock) {
        return new Checker(reference, clock);
    }

    @Bean
    OwnConnectors.Around aroundConnectors(DoorSettings doors, Workbooks workbooks) {
        return new OwnConnectors.Around(
                connector -> DoorWiring.lacking(connector, doors.of(connector.name())), workbooks);
    }

    @Bean
    OwnConnectors ownConnectors(
            HubSettings settings, Connectors connectors, Checker checker, OwnConnectors.Around around) {
        OwnConnectors own = new OwnConnectors(settings.connectorsFolder(), checker, connectors, around);
        own.look();
        return own;
    }

    /** Looks every few seconds; a look that fails is said and the next one comes. */
    @Bean(destroyMethod = "close")
    Looks connectorLooks(OwnConnectors own, Polls polls) {
        ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name("connectors").factory());
        looks.scheduleWithFixedDelay(
                () -> look(own, polls), SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        return new Looks(looks);
    }

    /** The timer, which Spring is not to take for its own. */
    record Looks(ScheduledExecutorService timer) implements AutoCloseable {
        @Override
        public void close() {
            timer.shutdownNow();
        }
    }

    private static void look(OwnConnectors own, Polls polls) {
        try {
            own.look();
            polls.settle();
        } catch (RuntimeException e) {
            LOG.atWarn()
                    .addKeyValue("error", e.getClass().getSimpleName())
                    .log("Connectors' folder cannot be read now");
        }
    }
}
