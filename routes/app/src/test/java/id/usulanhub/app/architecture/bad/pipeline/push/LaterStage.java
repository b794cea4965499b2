package id.usulanhub.app.architecture.bad.pipeline.push;

/** What an earlier stage must not know. */
public final class LaterStage {}
