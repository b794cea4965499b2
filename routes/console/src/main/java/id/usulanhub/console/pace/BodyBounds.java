package id.usulanhub.console.pace;

import java.time.Duration;

/**
 * How long, and how often at once, a thread of the server may wait for the body of a request.
 *
 * @param pace of what somebody reads
 * @param refused for how long the rest of what nobody reads is waited for, so that its sender comes to read the answer
 * @param turnedAway the same for who found no place; a quarter as many as have a place are turned away so, the others at once
 * @param atOnce bodies that are waited for at the same time; fewer than the server has threads
 * @param ofOneNetwork how many of these may come from one network
 */
public record BodyBounds(Pace pace, Duration refused, Duration turnedAway, int atOnce, int ofOneNetwork) {

    /**
     * Two thirds of the threads wait for bodies, half of all for those of one network; a sixth turns others
     * away, and the rest is left for what has come.
     *
     * @param threads that the server has
     */
    public static BodyBounds of(int threads) {
        int atOnce = Math.max(2, threads * 2 / 3);
        return new BodyBounds(Pace.OF_PHONES, Duration.ofMinutes(1), Duration.ofSeconds(5), atOnce, threads / 2);
    }
}
