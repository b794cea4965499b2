package id.usulanhub.app.wiring;

import id.usulanhub.app.DataFolder;
import id.usulanhub.app.HubSettings;
import id.usulanhub.console.Health;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.PartialFiles;
import id.usulanhub.pipeline.collect.PartialRoutes;
import id.usulanhub.pipeline.collect.PartialShelf;
import id.usulanhub.pipeline.collect.desk.ImportDesk;
import id.usulanhub.pipeline.collect.drop.DropFolder;
import id.usulanhub.pipeline.collect.drop.FolderRoutes;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.apache.camel.CamelContext;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in for files, put together. */
@Configuration(proxyBeanMethods = false)
class IntakeWiring {

    /** Files that are imported at once by the desk; reading has a bound of its own. */
    private static final int AT_ONCE = 2;

    private static final int BYTES_OF_ID = 16;

    @Bean(destroyMethod = "close")
    ImportDesk importDesk(Importer importer, DataFolder data, Clock clock) {
        SecureRandom random = new SecureRandom();
        return new ImportDesk(
                importer,
                new FileStore(data.files()),
                new ImportDesk.Ports(
                        data.imports(),
                        new ScheduledThreadPoolExecutor(AT_ONCE, IntakeWiring::worker),
                        clock,
                        () -> id(random)));
    }

    /** What was cut off goes on once everything runs. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> importsGoOn(ImportDesk desk) {
        return ready -> desk.goOn();
    }

    @Bean
    FolderRoutes folderRoutes(CamelContext camel, Importer importer, DropFolder.Ports ports) {
        return new FolderRoutes(
                camel.getEndpoint("timer:collect.folder?period=2000&delay=2000"), new DropFolder(importer, ports));
    }

    @Bean
    DropFolder.Ports dropPorts(DataFolder data, HubSettings settings, Health health, Clock clock) {
        return new DropFolder.Ports(
                data.drop(),
                data.spool(),
                settings.kafka().instance(),
                () -> !health.report().storageFull(),
                clock);
    }

    @Bean
    PartialShelf partialShelf(DataFolder data, Clock clock) {
        return new PartialShelf(data.partial(), clock);
    }

    @Bean
    PartialFiles partialFiles(Attachments attachments, PartialShelf shelf) {
        return new PartialFiles(attachments, shelf);
    }

    /** At the start, and each day. */
    @Bean
    PartialRoutes partialRoutes(CamelContext camel, PartialShelf shelf) {
        return new PartialRoutes(camel.getEndpoint("timer:collect.forget?period=86400000&delay=1000"), shelf);
    }

    private static Thread worker(Runnable work) {
        return Thread.ofPlatform().name("import-", 0).daemon().unstarted(work);
    }

    private static String id(SecureRandom random) {
        byte[] id = new byte[BYTES_OF_ID];
        random.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
