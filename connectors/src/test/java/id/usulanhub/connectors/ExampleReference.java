package id.usulanhub.connectors;

import id.usulanhub.connectorkit.reference.ReferenceFiles;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The example kabupaten that all cases are run against. */
final class ExampleReference {

    private ExampleReference() {}

    static Reference bekasi2027() {
        try (InputStream kamus = ExampleReference.class.getResourceAsStream("/examples/bekasi-2027/kamus.csv")) {
            return new Reference(
                    new KodeWilayah("32.16"),
                    2027,
                    WilayahIndex.of(good(ReferenceFiles.wilayahOfTheCountry())),
                    KamusIndex.of(good(ReferenceFiles.kamus(kamus))),
                    SatuanIndex.of(good(ReferenceFiles.satuanOfTheHub())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<T> good(Outcome<List<T>> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<List<T>> accepted -> accepted.value();
            case Outcome.Rejected<List<T>> rejected -> throw new AssertionError(rejected.problems());
        };
    }
}
