package id.usulanhub.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import id.usulanhub.domain.ledger.LedgerEvent;
import id.usulanhub.domain.usulan.Usulan;
import java.util.List;
import java.util.Map;

/** What Jackson must know of domain types that know nothing of Jackson. */
final class Mixins {

    private Mixins() {}

    /** A record of one string is that string. */
    abstract static class AsText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        AsText(String value) {}

        @JsonValue
        abstract String value();
    }

    /** An usulan has no member for files, answers in words and what it lacks where there are none. */
    interface OnlyWhatThereIs {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Usulan.Lampiran> lampiran();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        Map<String, String> keterangan();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Usulan.Kurang> kurang();
    }

    /** A file of which nobody said what it is has no member for that. */
    interface Dokumen {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String dokumen();
    }

    /** What was read before versions were kept has no member for them. */
    interface Version {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String mapping();
    }

    /** The names of the ledger's events; they are in the schema and never change. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = LedgerEvent.UsulanNormalised.class, name = "usulan-normalised"),
        @JsonSubTypes.Type(value = LedgerEvent.UsulanWithdrawn.class, name = "usulan-withdrawn"),
        @JsonSubTypes.Type(value = LedgerEvent.UsulanDecided.class, name = "usulan-decided"),
        @JsonSubTypes.Type(value = LedgerEvent.PaguSet.class, name = "pagu-set"),
        @JsonSubTypes.Type(value = LedgerEvent.CriteriaSet.class, name = "criteria-set"),
        @JsonSubTypes.Type(value = LedgerEvent.ListFinalised.class, name = "list-finalised"),
        @JsonSubTypes.Type(value = LedgerEvent.PushRequested.class, name = "push-requested"),
        @JsonSubTypes.Type(value = LedgerEvent.PushSending.class, name = "push-sending"),
        @JsonSubTypes.Type(value = LedgerEvent.PushAnswered.class, name = "push-answered"),
        @JsonSubTypes.Type(value = LedgerEvent.PushReconciled.class, name = "push-reconciled")
    })
    interface Event {}
}
