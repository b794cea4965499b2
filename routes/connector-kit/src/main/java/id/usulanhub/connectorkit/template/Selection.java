package id.usulanhub.connectorkit.template;

import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Wilayah;
import java.util.List;
import java.util.Locale;

/**
 * What a template is for.
 *
 * @param kecamatan null for the whole kabupaten
 * @param bidang codes or words of the bidang urusan whose works can be chosen; empty for all
 */
public record Selection(KodeWilayah kecamatan, List<String> bidang) {
    public Selection {
        bidang = List.copyOf(bidang);
    }

    /** Everything of the kabupaten. */
    public static Selection all() {
        return new Selection(null, List.of());
    }

    List<Wilayah> kecamatan(Reference reference) {
        return reference.wilayah().within(reference.kabupaten()).stream()
                .filter(each -> kecamatan == null || each.kode().equals(kecamatan))
                .toList();
    }

    List<KamusEntry> kamus(Reference reference) {
        return reference.kamus().entries().stream().filter(this::takes).toList();
    }

    private boolean takes(KamusEntry entry) {
        String urusan = entry.bidangUrusan().toLowerCase(Locale.ROOT);
        return bidang.isEmpty()
                || bidang.stream()
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .anyMatch(each -> urusan.equals(each)
                                || urusan.startsWith(each + " ")
                                || (!Character.isDigit(each.codePointAt(0)) && urusan.contains(each)));
    }

    /** Whether there is anything to choose from. */
    public boolean isPossible(Reference reference) {
        return bidang.stream().noneMatch(String::isBlank)
                && !kecamatan(reference).isEmpty()
                && !kamus(reference).isEmpty();
    }
}
