package id.usulanhub.view;

import id.usulanhub.domain.ledger.UsulanState.Status;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.domain.wilayah.KodeWilayah;
import java.math.BigDecimal;

/**
 * One row of a ranked list. Those who may still enter the list (BELUM and TERIMA) are ranked and added up; the others stand
 * in the same order without a rank.
 *
 * @param urutan 1 for the first; null for an usulan that is out of the running
 * @param version what a decision on it must name
 * @param desa null for an usulan of the kecamatan as a whole
 * @param volume in {@code satuan}, the newest recommended one; null when not known
 * @param anggaran whole rupiah, the newest recommended one; 0 when not known
 * @param prioritas the desa's rank; null when it gave none
 * @param kumulatif its amount and those ranked above it, in whole rupiah; 0 when it is out of the running
 * @param dalamPagu whether {@code kumulatif} is within the pagu
 * @param seri whether another in the running has the same score and rank of the desa
 * @param kurang how much of what its kamus entry asks for it lacks; 0 for a complete one
 */
public record RankedUsulan(
        Integer urutan,
        UsulanId id,
        long version,
        Status status,
        String namaKamus,
        String uraian,
        String namaSkpd,
        KodeWilayah desa,
        BigDecimal volume,
        String satuan,
        long anggaran,
        long skor,
        Integer prioritas,
        long kumulatif,
        boolean dalamPagu,
        boolean seri,
        int kurang) {}
