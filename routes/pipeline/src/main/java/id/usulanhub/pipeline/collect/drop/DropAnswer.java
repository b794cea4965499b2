package id.usulanhub.pipeline.collect.drop;

import id.usulanhub.connectorkit.marking.Kata;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Importer.FileReceipt;
import java.util.stream.Collectors;

/**
 * What the sender of a file reads beside it.
 *
 * @param isTaken whether it was imported
 */
record DropAnswer(boolean isTaken, String text) {

    private static final String WHERE_TO_PUT = "\nPindahkan berkas ke folder konektornya, misalnya drop/sipd-asmas/"
            + "\nMove the file into the folder of its connector, as drop/sipd-asmas/";

    private static final String SEE =
            "Hasil tiap baris: halaman Berkas yang masuk di konsol, atau ./hub import-result %s%n";

    static DropAnswer of(Outcome<FileReceipt> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<FileReceipt> accepted -> new DropAnswer(true, receipt(accepted.value()));
            case Outcome.Rejected<FileReceipt> rejected ->
                refused(rejected.problems().stream().map(DropAnswer::line).collect(Collectors.joining("\n")));
        };
    }

    static DropAnswer link() {
        return refused("Tautan tidak diikuti. Salin berkasnya sendiri ke sini."
                + "\nLinks are not followed. Copy the file itself to here.");
    }

    static DropAnswer notAFile() {
        return refused("Ini bukan berkas biasa. / This is no regular file.");
    }

    static DropAnswer unreadable() {
        return refused("Berkas tidak boleh dibaca oleh hub. Ubah izinnya, lalu letakkan lagi."
                + "\nThe hub may not read the file. Change its permissions and lay it here again.");
    }

    static DropAnswer failed() {
        return refused("Hub gagal membaca berkas ini. Beri tahu operator; lihat log hub."
                + "\nThe hub failed on this file. Tell the operator; see the hub's log.");
    }

    private static DropAnswer refused(String text) {
        return new DropAnswer(false, text + "\n");
    }

    String suffix() {
        return isTaken ? ".resi.txt" : ".ditolak.txt";
    }

    private static String receipt(FileReceipt receipt) {
        return receipt.id() + "\nkonektor: " + receipt.connector() + " (" + receipt.sure() + " %)\nbaris: "
                + receipt.rows() + (receipt.sameAsBefore() ? "\nberkas yang sama sudah pernah diterima" : "")
                + (receipt.rows() == 0 ? "\n" + Kata.noRow() : "") + "\n"
                + receipt.unread().stream()
                        .map(column -> Kata.told(column) + "\n")
                        .collect(Collectors.joining())
                + (receipt.rows() == 0 ? "" : SEE.formatted(receipt.id()));
    }

    private static String line(Problem problem) {
        return Kata.told(problem) + (problem.code() == ProblemCode.CONNECTOR_UNCLEAR ? WHERE_TO_PUT : "");
    }
}
