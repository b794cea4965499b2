package id.usulanhub.pipeline.push;

import id.usulanhub.documents.Verification;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.usulan.UsulanId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Gives a list out only while its rows are, at this moment, what was hashed and signed. */
final class ListProof {

    private final PushPorts ports;

    ListProof(PushPorts ports) {
        this.ports = ports;
    }

    /** The list, or empty and an alarm. */
    Optional<SignedList> proven(ListRef ref) {
        SignedList list = ports.book().signedList(ref).orElse(null);
        String fault = list == null ? "there is no such finalised list" : faultOf(ref, list);
        if (fault.isEmpty()) {
            return Optional.of(list);
        }
        ports.alarm().raise(PushAlarm.Reason.LIST_TAMPERED, ref, fault);
        return Optional.empty();
    }

    private String faultOf(ListRef ref, SignedList list) {
        if (!list.ref().equals(ref)) {
            return "the list found is another one";
        }
        Verification verification = ports.lists().verify(list);
        if (!verification.isGenuine()) {
            return verification.name();
        }
        return holdsEveryPushItem(list) ? "" : "an item is on its way to SIPD that is not in the signed list";
    }

    private boolean holdsEveryPushItem(SignedList list) {
        Set<UsulanId> signed = new HashSet<>();
        list.list().items().stream().map(Item::usulan).forEach(signed::add);
        return ports.book().items(list.ref()).stream().map(PushItem::usulan).allMatch(signed::contains);
    }
}
