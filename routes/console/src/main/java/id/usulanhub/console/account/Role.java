package id.usulanhub.console.account;

/** What an account is for. */
public enum Role {
    /** Keeps the hub running and data flowing; decides nothing. */
    OPERATOR,
    /** Decides for one kecamatan. */
    VERIFIKATOR,
    /** Decides for the kabupaten, finalises and signs lists, and pushes them. */
    BAPPEDA
}
