package id.usulanhub.pipeline.push;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.PriorityList.Item;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.push.ItemAnswer;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.push.PushRun.ListRun;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/** Brings one list as far as it goes in one run: batch after batch, one in flight. */
final class ListPush {

    private final PushStage.Parts stage;
    private final ListRef list;
    private final AtomicBoolean patience;
    private final Map<PushState, Integer> counts = new EnumMap<>(PushState.class);
    private int attempts;

    /** @param patience set when the target asked for it, by this list or another; then nothing more is sent in this run */
    ListPush(PushStage.Parts stage, ListRef list, AtomicBoolean patience) {
        this.stage = stage;
        this.list = list;
        this.patience = patience;
    }

    ListRun run() {
        stage.attempts().giveUpOpenOnes(list);
        String halted = isSuperseded() ? "a newer version of the list is finalised" : sendAllThatIsDue();
        if (!patience.get() && hasSettledUnknown()) {
            stage.reconciler().reconcile(list);
        }
        return new ListRun(list, attempts, counts, halted);
    }

    /** A correction was finalised: what the older version still has to say would overwrite it. */
    private boolean isSuperseded() {
        return stage.ports().book().newestVersion(list.tahun(), list.kecamatan()) > list.version();
    }

    /** Sends batches until nothing is due; returns why it stopped before, else an empty text. */
    private String sendAllThatIsDue() {
        Set<UsulanId> tried = new HashSet<>();
        String halted = "";
        boolean more = true;
        while (more && halted.isEmpty()) {
            SignedList proven = stage.proof().proven(list).orElse(null);
            List<Item> batch = proven == null ? List.of() : nextBatch(proven, tried);
            halted = reasonToHalt(proven, batch);
            more = !batch.isEmpty();
            if (more && halted.isEmpty()) {
                batch.stream().map(Item::usulan).forEach(tried::add);
                halted = send(proven, batch);
            }
        }
        return halted;
    }

    private String reasonToHalt(SignedList proven, List<Item> batch) {
        if (proven == null) {
            return "the list does not verify";
        }
        if (batch.isEmpty()) {
            return "";
        }
        if (patience.get()) {
            return "SIPD asked for patience or cannot be reached";
        }
        return scheduleIsOpen() ? "" : "the schedule is closed";
    }

    private List<Item> nextBatch(SignedList proven, Set<UsulanId> tried) {
        return DueItems.of(proven.list(), items(), stage.sources().clock().instant()).stream()
                .filter(item -> !tried.contains(item.usulan()))
                .limit(stage.settings().batchSize())
                .toList();
    }

    private boolean scheduleIsOpen() {
        boolean held = items().stream().anyMatch(item -> item.state() == PushState.HELD);
        return !held || stage.schedule().isOpen(list.tahun());
    }

    private String send(SignedList proven, List<Item> batch) {
        List<ItemAnswer> answers = stage.attempts().make(proven.list(), batch, numberOf(batch));
        attempts += answers.isEmpty() ? 0 : 1;
        answers.forEach(answer -> counts.merge(answer.state(), 1, Integer::sum));
        if (holds(answers, PushState.REJECTED)) {
            stage.ports().alarm().raise(PushAlarm.Reason.REJECTED, list, "SIPD refused items of this list");
        }
        if (holds(answers, PushState.RETRY)) {
            patience.set(true);
        }
        return answers.stream().allMatch(ListPush::isSettled) && !answers.isEmpty()
                ? ""
                : "the last attempt was not answered as it should";
    }

    private int numberOf(List<Item> batch) {
        Set<UsulanId> ids = new HashSet<>(batch.stream().map(Item::usulan).toList());
        return items().stream()
                        .filter(item -> ids.contains(item.usulan()))
                        .mapToInt(PushItem::attempts)
                        .max()
                        .orElse(0)
                + 1;
    }

    private boolean hasSettledUnknown() {
        return items().stream()
                .anyMatch(item -> item.state() == PushState.UNKNOWN
                        && Comparison.isSettled(item, stage.sources().clock().instant()));
    }

    private List<PushItem> items() {
        return stage.ports().book().items(list);
    }

    private static boolean isSettled(ItemAnswer answer) {
        return answer.state() == PushState.ACKED || answer.state() == PushState.REJECTED;
    }

    private static boolean holds(Collection<ItemAnswer> answers, PushState state) {
        return answers.stream().anyMatch(answer -> answer.state() == state);
    }
}
