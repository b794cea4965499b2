package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.wilayah.Wilayah;

/**
 * The pagu indikatif of one kecamatan, as a sheet has it.
 *
 * @param kecamatan whose it is
 * @param rupiah whole rupiah
 * @param dasar the decree that sets it; empty when the sheet names none
 * @param place the row where it stands
 */
public record Pagu(Wilayah kecamatan, long rupiah, String dasar, String place) {}
