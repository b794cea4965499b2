package id.usulanhub.simulator;

/** Which fault is on, and for how many more POSTs. */
final class FaultSwitch {

    /** What is set: {@code remaining} is -1 for until switched, {@code retryAfter} is sent as it stands. */
    record Setting(Fault fault, int remaining, String retryAfter) {}

    private static final Setting NONE = new Setting(Fault.NONE, -1, "1");

    private Setting setting = NONE;

    synchronized void set(Setting next) {
        setting = next;
    }

    synchronized Setting current() {
        return setting;
    }

    /** The fault for one POST; counts it. */
    synchronized Setting next() {
        Setting now = setting;
        if (now.remaining() > 0) {
            int left = now.remaining() - 1;
            setting = left == 0 ? NONE : new Setting(now.fault(), left, now.retryAfter());
        }
        return now;
    }
}
