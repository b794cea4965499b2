package id.usulanhub.view;

import id.usulanhub.domain.collect.Drift;
import java.time.Instant;

/**
 * Something unknown that came through a connector.
 *
 * @param first when it was received first
 * @param last when it was received last
 * @param times in how many records; of {@code MORE} how many findings were not listed
 * @param rawId the record in which it came last
 */
public record SeenDrift(String connector, Drift drift, Instant first, Instant last, long times, String rawId) {}
