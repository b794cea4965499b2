package id.usulanhub.pipeline.normalise;

import id.usulanhub.domain.usulan.Document;
import id.usulanhub.domain.wilayah.KodeWilayah;

/**
 * Where an usulan lives.
 *
 * @param key the ledger that tells its story
 * @param document of which it was read; null when all of it came at once
 */
public record Home(KodeWilayah key, Document document) {}
