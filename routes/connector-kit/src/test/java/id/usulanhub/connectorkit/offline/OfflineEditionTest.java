package id.usulanhub.connectorkit.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.usulanhub.codec.Json;
import id.usulanhub.connectorkit.Fixtures;
import id.usulanhub.connectorkit.reference.ReferenceFiles;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.kamus.KamusIndex;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.satuan.SatuanIndex;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.WilayahIndex;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class OfflineEditionTest {

    private static final String BASE = "https://schemas.usulanhub.id/";
    private static final Reference BEKASI = bekasi();
    private static final List<KamusEntry> KAMUS = List.copyOf(BEKASI.kamus().entries());

    @ParameterizedTest
    @EnumSource
    void a_list_and_its_changes_are_as_the_schema_says(OfflineList list) {
        OfflineEdition edition = list.of(BEKASI);
        OfflineEdition small = list.of(Fixtures.reference());

        for (byte[] document : List.of(edition.whole(), edition.since(small), small.since(edition), small.whole())) {
            assertThat(SchemaRegistry.withDefaultDialect(
                                    SpecificationVersion.DRAFT_2020_12,
                                    builder -> builder.schemaIdResolvers(ids -> ids.mapPrefix(BASE, "classpath:")))
                            .getSchema(SchemaLocation.of(BASE + "events/reference/v1/reference.schema.json"))
                            .validate(new String(document, StandardCharsets.UTF_8), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void the_lists_are_those_of_the_kabupaten() {
        assertThat(entries(OfflineList.KAMUS.of(BEKASI).whole())).hasSameSizeAs(KAMUS);
        assertThat(entries(OfflineList.WILAYAH.of(BEKASI).whole()))
                .hasSizeGreaterThan(200)
                .allMatch(place -> place.path("kode").stringValue().startsWith("32.16"));
        assertThat(entries(OfflineList.SATUAN.of(BEKASI).whole()))
                .anySatisfy(satuan -> assertThat(satuan.path("sinonim")).isNotEmpty());
    }

    @Test
    void an_entry_of_the_kamus_says_what_it_asks_for() {
        JsonNode entry = entries(OfflineList.KAMUS.of(BEKASI).whole()).stream()
                .filter(each -> each.path("kode").stringValue().equals("BM-101"))
                .findFirst()
                .orElseThrow();

        assertThat(entry.path("bidangUrusan").stringValue()).isEqualTo("1.03 Pekerjaan Umum dan Penataan Ruang");
        assertThat(entry.path("satuan").stringValue()).isEqualTo("m");
        assertThat(entry.path("volumeMin").intValue()).isEqualTo(50);
        assertThat(entry.path("dokumen").valueStream().map(JsonNode::stringValue))
                .containsExactly("foto kondisi", "surat kesediaan lahan");
        assertThat(entry.path("atribut").valueStream().map(JsonNode::toString))
                .contains("{\"nama\":\"keterdesakan\",\"jenis\":\"bilangan\",\"min\":1,\"maks\":5,\"wajib\":true}");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_written_reads_as_the_same_edition(OfflineList list) {
        OfflineEdition edition = list.of(BEKASI);

        OfflineEdition read = OfflineEdition.read(edition.whole());

        assertThat(read.version()).isEqualTo(edition.version());
        assertThat(read.whole()).isEqualTo(edition.whole());
    }

    @Test
    void the_order_of_a_file_is_no_change_and_a_price_or_another_tahun_is() {
        String version = kamus(KAMUS).version();

        assertThat(kamus(KAMUS.reversed()).version()).isEqualTo(version);
        assertThat(kamus(with(dearer(KAMUS.getFirst()))).version()).isNotEqualTo(version);
        assertThat(OfflineList.KAMUS.of(with(KAMUS, 2028)).version()).isNotEqualTo(version);
    }

    @Test
    void the_changes_are_what_was_added_what_differs_and_what_is_gone() {
        OfflineEdition before = kamus(KAMUS.subList(0, 5));

        JsonNode changes = tree(kamus(List.of(dearer(KAMUS.getFirst()), KAMUS.get(1), KAMUS.get(2), KAMUS.get(7)))
                .since(before));

        assertThat(kode(changes.path("changed")))
                .containsExactly(KAMUS.getFirst().kode());
        assertThat(kode(changes.path("added"))).containsExactly(KAMUS.get(7).kode());
        assertThat(changes.path("removed").valueStream().map(JsonNode::stringValue))
                .containsExactly(KAMUS.get(3).kode(), KAMUS.get(4).kode());
        assertThat(changes.path("since").stringValue()).isEqualTo(before.version());
        assertThat(changes.path("complete").booleanValue()).isFalse();
    }

    @Test
    void an_older_edition_with_its_changes_is_the_younger_one() {
        OfflineEdition older = kamus(KAMUS.subList(0, 40));
        OfflineEdition younger = kamus(with(dearer(KAMUS.get(3))).subList(2, 90));
        TreeMap<String, JsonNode> kept = new TreeMap<>();
        entries(older.whole()).forEach(entry -> kept.put(entry.path("kode").stringValue(), entry));

        JsonNode changes = tree(younger.since(older));
        changes.path("removed").forEach(kode -> kept.remove(kode.stringValue()));
        changes.path("changed").forEach(entry -> kept.replace(entry.path("kode").stringValue(), entry));
        changes.path("added").forEach(entry -> kept.put(entry.path("kode").stringValue(), entry));

        assertThat(kept.values()).containsExactlyElementsOf(entries(younger.whole()));
    }

    private static List<KamusEntry> with(KamusEntry changed) {
        List<KamusEntry> all = new ArrayList<>(KAMUS);
        all.replaceAll(entry -> entry.kode().equals(changed.kode()) ? changed : entry);
        return all;
    }

    private static KamusEntry dearer(KamusEntry entry) {
        return new KamusEntry(
                entry.kode(),
                entry.nama(),
                entry.definisi(),
                entry.satuan(),
                entry.hargaSatuan() + 1,
                entry.skpd(),
                entry.bidangUrusan(),
                entry.tipe(),
                entry.syarat());
    }

    private static OfflineEdition kamus(List<KamusEntry> entries) {
        return OfflineList.KAMUS.of(with(entries, BEKASI.tahun()));
    }

    private static Reference with(List<KamusEntry> kamus, int tahun) {
        return new Reference(BEKASI.kabupaten(), tahun, BEKASI.wilayah(), KamusIndex.of(kamus), BEKASI.satuan());
    }

    private static List<JsonNode> entries(byte[] document) {
        return tree(document).path("entries").valueStream().toList();
    }

    private static List<String> kode(JsonNode entries) {
        return entries.valueStream()
                .map(entry -> entry.path("kode").stringValue())
                .toList();
    }

    private static JsonNode tree(byte[] document) {
        return Json.mapper().readTree(document);
    }

    private static Reference bekasi() {
        try (InputStream kamus = OfflineEditionTest.class.getResourceAsStream("/examples/bekasi-2027/kamus.csv")) {
            return new Reference(
                    new KodeWilayah("32.16"),
                    2027,
                    WilayahIndex.of(good(ReferenceFiles.wilayahOfTheCountry())),
                    KamusIndex.of(good(ReferenceFiles.kamus(kamus))),
                    SatuanIndex.of(good(ReferenceFiles.satuanOfTheHub())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T good(Outcome<T> outcome) {
        return ((Outcome.Accepted<T>) outcome).value();
    }
}
