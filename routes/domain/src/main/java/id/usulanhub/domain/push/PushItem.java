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
        Instant notBefore) {}
