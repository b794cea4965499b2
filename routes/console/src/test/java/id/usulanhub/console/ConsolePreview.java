package id.usulanhub.console;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.door.Auth;
import id.usulanhub.connectorkit.door.Door;
import id.usulanhub.connectorkit.reference.ReferenceFiles;
import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Accounts;
import id.usulanhub.console.account.Role;
import id.usulanhub.documents.Verification;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.WilayahIndex;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.FileStore;
import id.usulanhub.pipeline.collect.FolderAttachments;
import id.usulanhub.pipeline.collect.InstanceCollector;
import id.usulanhub.pipeline.collect.PartialFiles;
import id.usulanhub.pipeline.collect.PartialShelf;
import id.usulanhub.pipeline.collect.ReferenceShelf;
import id.usulanhub.pipeline.collect.desk.ImportDesk;
import id.usulanhub.pipeline.collect.mail.MailStates;
import id.usulanhub.pipeline.collect.poll.PollStates;
import id.usulanhub.pipeline.collect.sync.SyncCollector;
import id.usulanhub.pipeline.normalise.MappingDiff;
import id.usulanhub.pipeline.normalise.Mappings;
import id.usulanhub.pipeline.normalise.Provenance;
import id.usulanhub.pipeline.push.ListCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The console on the example kabupaten: what the tests start, and what one starts to look at the pages. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(ConsoleConfiguration.class)
public class ConsolePreview {

    public static final String PASSWORD = "rahasia-contoh";
    private static final int CHEAPEST_BCRYPT = 4;

    public static void main(String[] arguments) {
        SpringApplication.run(ConsolePreview.class, arguments);
    }

    @Bean
    Clock clock() {
        return Clock.fixed(Example.NOW, ZoneOffset.UTC);
    }

    @Bean
    ConsoleSettings settings() {
        return new ConsoleSettings(
                Example.KABUPATEN,
                Example.TAHUN,
                ZoneId.of("Asia/Jakarta"),
                Path.of("target", "spool"),
                new ConsoleSettings.Limits(2_000, 20_000),
                false);
    }

    @Bean
    Accounts accounts() {
        String hash = new BCryptPasswordEncoder(CHEAPEST_BCRYPT).encode(PASSWORD);
        return new Accounts(List.of(
                new Account("operator", "Operator Kominfo", Role.OPERATOR, null, hash),
                new Account("verif-setu", "Verifikator Setu", Role.VERIFIKATOR, Example.SETU, hash),
                new Account("bappeda", "Bappeda Kabupaten Bekasi", Role.BAPPEDA, null, "{bcrypt}" + hash)));
    }

    @Bean
    FakeResults results() {
        return new FakeResults();
    }

    @Bean
    FakeCorrections corrections() {
        return new FakeCorrections();
    }

    @Bean
    FakeReadings readings() {
        return new FakeReadings();
    }

    @Bean
    FakePipeline pipeline() {
        return new FakePipeline();
    }

    /** Files wait in line until a test lets them run; a page that is looked at needs no waiting. */
    @Bean
    FakeWorkers workers() {
        return new FakeWorkers();
    }

    /** What an earlier run has left would crowd out what a test hands in. */
    @Bean
    ImportDesk importDesk(FakePipeline pipeline, FakeWorkers workers, Clock clock) throws IOException {
        return new ImportDesk(
                pipeline,
                new FileStore(Path.of("target", "files")),
                new ImportDesk.Ports(
                        Files.createTempDirectory(Files.createDirectories(Path.of("target")), "jobs"),
                        workers,
                        clock,
                        () -> UUID.randomUUID().toString().replace("-", "")));
    }

    @Bean
    FakeHealth health() {
        return new FakeHealth();
    }

    @Bean
    ListCheck listCheck() {
        return list -> Sha256.hex(CanonicalJson.bytes(list.list())).equals(list.sha256())
                ? Verification.GENUINE
                : Verification.HASH_MISMATCH;
    }

    @Bean
    Connectors connectors() {
        return Connectors.of(
                List.of(
                        FakeConnector.spreadsheet(),
                        FakeConnector.form(),
                        FakeConnector.form("paused", Door.OPEN),
                        FakeConnector.form("signed", ExampleDoors.SIGNED),
                        FakeConnector.form("not-set-up", ExampleDoors.SIGNED),
                        FakeConnector.form("basic-xml", ExampleDoors.BASIC_XML),
                        FakeConnector.form("html-form", ExampleDoors.FORM),
                        FakeConnector.form("photos", ExampleDoors.PHOTOS),
                        FakeConnector.form("guarded", ExampleDoors.BEARER),
                        FakeConnector.phones("ponsel", Auth.Kind.NONE),
                        FakeConnector.phones("ponsel-akun", Auth.Kind.ACCOUNT),
                        FakeConnector.phones("ponsel-token", Auth.Kind.PATH),
                        FakeConnector.phones("ponsel-jeda", Auth.Kind.NONE),
                        FakeConnector.phones("ponsel-tutup", Auth.Kind.NONE),
                        FakeConnector.sync("lapangan", Auth.Kind.NONE),
                        FakeConnector.sync("lapangan-lain", Auth.Kind.NONE),
                        FakeConnector.sync("lapangan-token", Auth.Kind.BEARER),
                        FakeConnector.sync("lapangan-jeda", Auth.Kind.NONE),
                        FakeConnector.sync("lapangan-tutup", Auth.Kind.NONE),
                        FakeConnector.polled()),
                List.of());
    }

    @Bean
    FakeForms publishedForms() {
        return new FakeForms();
    }

    @Bean
    InstanceCollector instanceCollector(FakePipeline pipeline) {
        return new InstanceCollector(pipeline, (connector, id) -> Optional.ofNullable(pipeline.viewed.get(id)));
    }

    @Bean
    FakeChanges changes() {
        return new FakeChanges();
    }

    @Bean
    SyncCollector syncCollector(
            FakeChanges changes, Attachments attachments, Supplier<Reference> reference, Clock clock) {
        return new SyncCollector(new SyncCollector.Known(changes, attachments, reference), changes::write, clock);
    }

    @Bean
    ReferenceShelf referenceShelf(Supplier<Reference> reference) {
        return new ReferenceShelf(Path.of("target", "offline"), reference);
    }

    @Bean
    PollStates polls() {
        PollStates polls = new PollStates();
        polls.put("central", Example.POLL);
        return polls;
    }

    @Bean
    MailStates mail() {
        MailStates mail = new MailStates();
        mail.change(nothing -> Example.MAIL);
        return mail;
    }

    @Bean
    DoorSettings doorSettings() {
        return ExampleDoors.SETTINGS;
    }

    @Bean
    Attachments attachments() {
        Attachments attachments = new FolderAttachments(Path.of("target", "attachments"));
        attachments.put(new ByteArrayInputStream(Example.FILE_CONTENT));
        return attachments;
    }

    @Bean
    PartialFiles partialFiles(Attachments attachments, Clock clock) {
        return new PartialFiles(attachments, new PartialShelf(Path.of("target", "partial"), clock));
    }

    @Bean
    MappingDiff mappingDiff() {
        return new MappingDiff(nothingReceived -> {}, () -> null);
    }

    @Bean
    FakeReplays replays() {
        return new FakeReplays();
    }

    @Bean
    Provenance provenance(Connectors connectors) {
        return new Provenance(rawId -> Optional.of(Example.raw(rawId)), Mappings.running(connectors), () -> null);
    }

    @Bean
    WilayahIndex wilayah() {
        return WilayahIndex.of(Example.WILAYAH);
    }

    @Bean
    Supplier<Reference> reference(WilayahIndex wilayah) throws IOException {
        try (InputStream kamus = getClass().getResourceAsStream("/examples/bekasi-2027/kamus.csv")) {
            Reference reference = new Reference(
                    Example.KABUPATEN,
                    Example.TAHUN,
                    wilayah,
                    KamusIndex.of(good(ReferenceFiles.kamus(kamus))),
                    SatuanIndex.of(good(ReferenceFiles.satuanOfTheHub())));
            return () -> reference;
        }
    }

    private static <T> T good(Outcome<T> outcome) {
        return ((Outcome.Accepted<T>) outcome).value();
    }
}
