package id.usulanhub.domain.push;

import id.usulanhub.domain.usulan.UsulanId;
import java.time.Instant;

/**
 * What became of one item in one attempt.
 *
 * @param state ACKED, REJECTED, RETRY, UNKNOWN or HELD
 * @param idSipd the id that SIPD gave it; empty when it gave none
 * @param pesan what SIPD said of it, or what happened to the attempt
 * @param notBefore earliest next attempt; null unless RETRY or HELD
 */
public record ItemAnswer(UsulanId usulan, PushState state, String idSipd, String pesan, Instant notBefore) {}
