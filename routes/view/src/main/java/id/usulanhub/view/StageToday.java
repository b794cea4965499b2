package id.usulanhub.view;

import java.time.Instant;

/**
 * How one stage fares.
 *
 * @param stage collect, normalise, aggregate, verify or push
 * @param total what it has done ever
 * @param lastMinute what it did in the last 60 s
 * @param lastHour what it did in the last 3600 s
 * @param waiting what waits for it
 * @param oldestWaiting since when the oldest of these waits; null when nothing waits
 */
public record StageToday(
        String stage, long total, long lastMinute, long lastHour, long waiting, Instant oldestWaiting) {}
