package id.usulanhub.domain.push;

import id.usulanhub.domain.usulan.UsulanId;
import java.time.Instant;

/**
 * What became of one item in one attempt.
 *
 * @param state ACKED, REJECTED, RETRY, UNKNOWN or HELD
 * @param idSipd the id that SIPD gave it; empty when it gave none
 * @param pesan what SIPD said of it, or what happened to the attempt
 * @param notBefore earliest next attempt when RETRY or HELD; when UNKNOWN, from when on a look-up that does not find it
 *     may call it missing, since a slow target may still be storing it; else null
 */
public record ItemAnswer(UsulanId usulan, PushState state, String idSipd, String pesan, Instant notBefore) {}
