package id.usulanhub.domain.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList;
import java.util.List;

/** An SIPD-compatible system: it promises nothing, so what it says is judged elsewhere ({@link Judgement}). */
public interface SipdTarget {

    /** Builds the request; touches no network. {@code items} are some of the list's, at most 50. */
    PushRequest prepare(String attemptId, PriorityList list, List<PriorityList.Item> items);

    /** Sends the request once, never twice, and tells what happened on the wire; throws nothing for a fault of the network. */
    Sent send(PushRequest request);

    /** Everything that the target holds for the list's tahun and kecamatan under the hub's name, whatever its version. */
    LookUp lookUp(ListRef list);

    /** SHA-256 of what the target should hold of {@code item}; equal to {@link RemoteItem#sha256()} when it does. */
    String fingerprint(ListRef list, PriorityList.Item item);

    /** Whether the target takes usulan of {@code tahun} now. */
    Schedule schedule(int tahun);

    /** What happened, and the SHA-256 of the archived answer; {@code evidence} is empty when there was no answer. */
    record Sent(Exchange exchange, String evidence) {}

    /** Whether the target takes usulan. {@code UNKNOWN} when it could not be asked. */
    enum Schedule {
        OPEN,
        CLOSED,
        UNKNOWN
    }
}
