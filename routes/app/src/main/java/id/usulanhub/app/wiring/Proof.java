package id.usulanhub.app.wiring;

import id.usulanhub.pipeline.audit.Auditor;
import id.usulanhub.pipeline.audit.FateReader;

/** What reads the topics anew to prove what became of everything. */
public record Proof(Auditor auditor, FateReader fates) {}
