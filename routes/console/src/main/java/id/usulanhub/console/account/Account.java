package id.usulanhub.console.account;

import id.usulanhub.domain.ledger.Keputusan.Tahap;
import id.usulanhub.domain.wilayah.KodeWilayah;
import id.usulanhub.domain.wilayah.Tingkat;
import java.util.Objects;

/**
 * Someone who may log in, and what he may see and do.
 *
 * @param username the name to log in with; stands in the ledger as the actor
 * @param displayName shown to himself
 * @param scope the kecamatan of a verifikator; null for the others, who see the whole kabupaten
 * @param passwordHash as Spring Security writes it, for example <code>{bcrypt}$2a$10$...</code>
 */
public record Account(String username, String displayName, Role role, KodeWilayah scope, String passwordHash) {

    /** @throws IllegalArgumentException when a verifikator has no kecamatan, or another role has one */
    public Account {
        Objects.requireNonNull(username);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(role);
        Objects.requireNonNull(passwordHash);
        if ((role == Role.VERIFIKATOR) != isKecamatan(scope)) {
            throw new IllegalArgumentException(
                    "account " + username + ": a verifikator, and nobody else, has one kecamatan as scope");
        }
    }

    private static boolean isKecamatan(KodeWilayah kode) {
        if (kode != null && kode.tingkat() != Tingkat.KECAMATAN) {
            throw new IllegalArgumentException("not a kecamatan: " + kode);
        }
        return kode != null;
    }

    /** Whether he may see what belongs to the place. */
    public boolean sees(KodeWilayah place) {
        return scope == null || place.isWithin(scope);
    }

    /** Whether he may decide on what belongs to the place. */
    public boolean decides(KodeWilayah place) {
        return role != Role.OPERATOR && sees(place);
    }

    /** The stage in whose name he decides. */
    public Tahap tahap() {
        return role == Role.VERIFIKATOR ? Tahap.KECAMATAN : Tahap.MITRA;
    }

    /** Whether he may finalise lists and push them. */
    public boolean finalises() {
        return role == Role.BAPPEDA;
    }

    /** Whether he may see what was refused, whatever place it is of, and feed in files. */
    public boolean operates() {
        return role != Role.VERIFIKATOR;
    }

    /** Without the password's hash. */
    @Override
    public String toString() {
        return "Account[" + username + ", " + role + (scope == null ? "" : ", " + scope) + "]";
    }
}
