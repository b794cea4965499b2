package id.usulanhub.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.connectorkit.reference.KamusMerge;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KamusFolderTest {

    private static final Path EXAMPLE = Path.of("../../schemas/examples/bekasi-2027");

    @TempDir
    private Path folder;

    private CurrentReference reference;
    private KamusFolder kamus;
    private int before;

    @BeforeEach
    void a_kamus() throws IOException {
        Files.copy(EXAMPLE.resolve("kamus.csv"), folder.resolve("kamus.csv"));
        reference = new CurrentReference(ReferenceFolder.example(folder));
        kamus = new KamusFolder(folder, reference);
        before = kamus.bring(List.of(), true).entries().size();
    }

    @Test
    void what_is_only_tried_is_not_stored() throws IOException {
        KamusMerge merge = kamus.bring(List.of(entry(1)), true);

        assertThat(merge.added()).isEqualTo(1);
        assertThat(folder.resolve("kamus.csv")).hasSameTextualContentAs(EXAMPLE.resolve("kamus.csv"));
        assertThat(reference.get().kamus().entries()).hasSize(before);
    }

    @Test
    void what_is_brought_in_is_in_force_at_once_and_whoever_reads_meanwhile_reads_by_what_he_began_with() {
        Reference begun = reference.get();

        kamus.bring(List.of(entry(1)), false);

        assertThat(reference.get().kamus().entries()).contains(entry(1)).hasSize(before + 1);
        assertThat(reference.get().satuan()).isSameAs(begun.satuan());
        assertThat(begun.kamus().entries()).hasSize(before);
    }

    @Test
    void entries_that_several_bring_at_once_are_all_there_and_nothing_half_is_left() {
        int many = 24;

        CompletableFuture.allOf(IntStream.range(0, many)
                        .mapToObj(number ->
                                CompletableFuture.supplyAsync(() -> kamus.bring(List.of(entry(number)), false)))
                        .toArray(CompletableFuture[]::new))
                .join();

        assertThat(kamus.bring(List.of(), true).entries()).hasSize(before + many);
        assertThat(folder.toFile().list()).containsExactly("kamus.csv");
    }

    private static KamusEntry entry(int number) {
        return new KamusEntry(
                "BARU-" + number,
                "Pekerjaan baru " + number,
                "",
                "m",
                1_000,
                new KamusEntry.Skpd("1.03.0.00.0.00.01.0000", "Dinas"),
                "1.03",
                KamusEntry.Tipe.FISIK,
                new KamusEntry.Syarat(List.of(), List.of(), BigDecimal.ONE, BigDecimal.TEN));
    }
}
