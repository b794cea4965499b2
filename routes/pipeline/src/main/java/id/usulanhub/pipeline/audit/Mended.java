package id.usulanhub.pipeline.audit;

import id.usulanhub.domain.collect.Rejected;
import id.usulanhub.domain.ledger.LedgerEvent.UsulanNormalised;
import id.usulanhub.domain.ledger.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What replays made of records that were received. A copy is not counted; what became of it is said of the record that it
 * is a copy of, and of all that was refused with the same content.
 */
final class Mended {

    private final Set<String> accepted = new HashSet<>();
    private final Set<String> contents = new HashSet<>();
    private final Map<String, Set<String>> claims = new HashMap<>();

    void by(UsulanNormalised event, Verdict verdict) {
        String original = event.usulan().origin().rawId();
        String content = event.usulan().id() + "/" + event.usulan().origin().contentHash();
        if (verdict.kind() != Verdict.Kind.DUPLICATE) {
            accepted.add(original);
        }
        contents.add(content);
        claims.computeIfAbsent(original, none -> new HashSet<>()).add(content);
    }

    /** A copy that is refused takes nothing from the record. */
    void notBy(Rejected copy) {
        claims.computeIfAbsent(copy.replayOf(), none -> new HashSet<>()).add(copy.sameAgain());
    }

    boolean isAccepted(String rawId) {
        return accepted.contains(rawId);
    }

    /** @param content {@code usulan/contentHash} */
    boolean holds(String content) {
        return contents.contains(content);
    }

    /** Whether what copies say of this record is what it is; it is not asked for again. */
    boolean isAsClaimed(String rawId, String content) {
        Set<String> claimed = claims.remove(rawId);
        return claimed == null || claimed.equals(Set.of(content));
    }

    /** How many records that were never received have copies; once all that was received has been asked for. */
    int unfounded() {
        return claims.size();
    }
}
