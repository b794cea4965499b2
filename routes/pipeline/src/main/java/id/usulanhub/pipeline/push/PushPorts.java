package id.usulanhub.pipeline.push;

import id.usulanhub.domain.push.SipdTarget;

/** Everything outside that the push stage touches. */
public record PushPorts(PushBook book, LedgerAppender ledger, SipdTarget target, ListCheck lists, PushAlarm alarm) {}
