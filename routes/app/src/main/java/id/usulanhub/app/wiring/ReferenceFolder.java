package id.usulanhub.app.wiring;

import id.usulanhub.app.HubSettings;
import id.usulanhub.app.server.ExampleHub;
import id.usulanhub.connectorkit.reference.ReferenceFiles;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Reads what normalising looks values up in: wilayah and satuan as the hub brings them, the kamus of the kabupaten. */
public final class ReferenceFolder {

    private ReferenceFolder() {}

    /** @throws IllegalArgumentException naming every cell of the kamus that is wrong */
    public static Reference read(HubSettings settings) {
        return read(settings.kodeKabupaten(), settings.tahun(), settings.reference());
    }

    /** The reference of the example kabupaten. */
    public static Reference example(Path folder) {
        return read(new KodeWilayah(ExampleHub.KABUPATEN), ExampleHub.TAHUN, folder);
    }

    private static Reference read(KodeWilayah kabupaten, int tahun, Path folder) {
        Path kamus = folder.resolve("kamus.csv");
        try (InputStream in = Files.newInputStream(kamus)) {
            return new Reference(
                    kabupaten,
                    tahun,
                    WilayahIndex.of(good(ReferenceFiles.wilayahOfTheCountry())),
                    KamusIndex.of(good(ReferenceFiles.kamus(in))),
                    SatuanIndex.of(good(ReferenceFiles.satuanOfTheHub())));
        } catch (IOException e) {
            throw new UncheckedIOException("hub.reference: " + kamus + " cannot be read", e);
        }
    }

    private static <T> T good(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<T> accepted -> accepted.value();
            case Outcome.Rejected<T> rejected ->
                throw new IllegalArgumentException(
                        rejected.problems().stream().map(ReferenceFolder::line).collect(Collectors.joining("; ")));
        };
    }

    private static String line(Problem problem) {
        return problem.place().path() + " " + problem.code() + " " + problem.value();
    }
}
