package id.usulanhub.domain.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.usulan.UsulanId;
import java.time.Instant;

/**
 * Where one item of one finalised list stands.
 *
 * @param attempts how often it was sent
 * @param attemptId the newest attempt; empty before the first
 * @param idSipd the id that SIPD gave it; empty when it gave none
 * @param pesan what was last said of it
 * @param notBefore as in {@link ItemAnswer}; null when nothing has to be waited for
 */
public record PushItem(
        ListRef list,
        UsulanId usulan,
        PushState state,
        int attempts,
        String attemptId,
        String idSipd,
        String pesan,
        Instant notBefore) {

    /** An item that has never been sent. */
    public static PushItem ready(ListRef list, UsulanId usulan) {
        return new PushItem(list, usulan, PushState.READY, 0, "", "", "", null);
    }

    /** The same item once the attempt is in the ledger. */
    public PushItem sending(String attempt) {
        return new PushItem(list, usulan, PushState.SENDING, attempts + 1, attempt, idSipd, "", null);
    }

    /** The same item after an answer to its newest attempt. */
    public PushItem answered(ItemAnswer answer) {
        String id = answer.idSipd().isEmpty() ? idSipd : answer.idSipd();
        return new PushItem(list, usulan, answer.state(), attempts, attemptId, id, answer.pesan(), answer.notBefore());
    }

    /** The same item in another state, after a look-up or a person's decision. */
    public PushItem in(PushState next, String foundId) {
        String id = foundId.isEmpty() ? idSipd : foundId;
        return new PushItem(list, usulan, next, attempts, attemptId, id, pesan, null);
    }
}
