package id.usulanhub.view;

/**
 * Where one usulan stands among those of its kecamatan that may still enter the list.
 *
 * @param urutan 1 for the first
 * @param of how many there are
 */
public record Rank(int urutan, int of) {}
