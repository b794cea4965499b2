package id.usulanhub.pipeline.push;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.pipeline.Samples;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.IntStream;

/** Finalised lists for tests. */
public final class Lists {

    public static final ListRef SETU = ref(Samples.SETU, 1);

    private Lists() {}

    public static ListRef ref(KodeWilayah kecamatan, long version) {
        return new ListRef(2027, kecamatan, version);
    }

    public static SignedList signed(ListRef ref, int items) {
        return sealed(new PriorityList(
                ref,
                Samples.NOW,
                "bappeda",
                1_000_000_000L,
                100L * items,
                IntStream.rangeClosed(1, items).mapToObj(Lists::item).toList()));
    }

    /** The list with the hash that belongs to it. */
    static SignedList sealed(PriorityList list) {
        return new SignedList(list, Sha256.hex(CanonicalJson.bytes(list)), "signature");
    }

    public static UsulanId usulan(int number) {
        return new UsulanId("web-form:" + Samples.sourceKey(number));
    }

    static Item item(int number) {
        return new Item(
                number,
                usulan(number),
                2,
                new PriorityList.Pekerjaan("JLN-01", "Jalan", "betonisasi", "becek", "1.03", "Dinas PU"),
                null,
                "RT 01",
                new BigDecimal("12.5"),
                "m",
                100L,
                new PriorityList.Skor(420, Map.of("URGENSI", 420L)),
                true);
    }
}
