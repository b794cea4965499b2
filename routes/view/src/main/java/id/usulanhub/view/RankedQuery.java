package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.util.Set;

/**
 * Which part of which ranked list.
 *
 * @param status only these; empty for all
 * @param offset 0 for the first row
 * @param limit most rows, 1 or more
 */
public record RankedQuery(KodeWilayah kecamatan, int tahun, Set<Status> status, int offset, int limit) {
    /** @throws IllegalArgumentException when the page is none */
    public RankedQuery {
        status = Set.copyOf(status);
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("no such page: offset " + offset + ", limit " + limit);
        }
    }
}
