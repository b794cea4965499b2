package id.usulanhub.connectorkit.reference;

import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.nama.Nama;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A kamus after entries were brought in. An entry is known by agency, name and unit; a known one keeps its code and what a
 * sheet does not say, none is removed.
 *
 * @param entries in their order, new ones last
 * @param added how many are new
 * @param changed how many say something else now
 * @param same how many say the same
 */
public record KamusMerge(List<KamusEntry> entries, int added, int changed, int same) {

    public KamusMerge {
        entries = List.copyOf(entries);
    }

    public static KamusMerge of(Collection<KamusEntry> before, Collection<KamusEntry> brought) {
        Map<String, KamusEntry> all = new LinkedHashMap<>();
        before.forEach(entry -> all.put(key(entry), entry));
        int added = 0;
        int changed = 0;
        for (KamusEntry entry : brought) {
            KamusEntry known = all.get(key(entry));
            KamusEntry now = known == null ? entry : revised(known, entry);
            added += known == null ? 1 : 0;
            changed += known == null || known.equals(now) ? 0 : 1;
            all.put(key(entry), now);
        }
        return new KamusMerge(List.copyOf(all.values()), added, changed, brought.size() - added - changed);
    }

    private static String key(KamusEntry entry) {
        return entry.skpd().kode() + "|" + Nama.key(entry.nama()) + "|" + entry.satuan();
    }

    private static KamusEntry revised(KamusEntry known, KamusEntry now) {
        return new KamusEntry(
                known.kode(),
                now.nama(),
                now.definisi().isEmpty() ? known.definisi() : now.definisi(),
                known.satuan(),
                now.hargaSatuan() == 0 ? known.hargaSatuan() : now.hargaSatuan(),
                known.skpd(),
                now.bidangUrusan().isEmpty() ? known.bidangUrusan() : now.bidangUrusan(),
                now.tipe(),
                known.syarat());
    }
}
