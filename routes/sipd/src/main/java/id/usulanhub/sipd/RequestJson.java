package id.usulanhub.sipd;

import id.usulanhub.codec.CanonicalJson;
import id.usulanhub.codec.Json;
import id.usulanhub.codec.Sha256;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import id.usulanhub.domain.list.PriorityList.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of one request ({@code Kiriman} of the contract). */
final class RequestJson {

    private RequestJson() {}

    static byte[] of(String attemptId, PriorityList list, List<Item> items) {
        ListRef ref = list.ref();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id_batch", ref.toString());
        json.put("id_percobaan", attemptId);
        json.put("tahun", ref.tahun());
        json.put("kode_kecamatan", ref.kecamatan().value());
        json.put("revisi", ref.version());
        json.put("hash", Sha256.hex(CanonicalJson.bytes(list)));
        json.put("jumlah", items.size());
        json.put("jumlah_daftar", list.items().size());
        json.put("total_pagu", list.total());
        json.put("usulan", items.stream().map(item -> ItemJson.of(ref, item)).toList());
        return Json.write(json);
    }
}
