package id.usulanhub.domain.push;

/**
 * One row that the target holds under the hub's name.
 *
 * @param idSipd the target's own id of the row
 * @param sumberId the natural key within its tahun: the usulan's id, if the row is one of ours
 * @param version the version of the list that the row says it came with; 0 when it says none
 * @param sha256 of the row's content as it stands there now, hexadecimal; not of what the row claims
 */
public record RemoteItem(String idSipd, String sumberId, long version, String sha256) {}
