package id.usulanhub.view;

/** A record that the view could not read: a defect of the hub, shown to the operator. {@code why} quotes no value. */
public record Unreadable(String topic, int partition, long offset, String why) {}
