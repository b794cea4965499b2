package id.usulanhub.pipeline.flow;

/** Where an acknowledged record stands. */
public record Written(String topic, int partition, long offset) {}
