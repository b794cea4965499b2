package id.usulanhub.console.page;

import id.usulanhub.console.ConsoleSettings;
import id.usulanhub.console.Readings;
import id.usulanhub.console.account.Account;
import id.usulanhub.console.account.Reach;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.view.Conservation;
import id.usulanhub.view.FinalisedList;
import id.usulanhub.view.LastReconciliation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What needs a person now, within what an account may see. */
@Component
class Alarms {

    private static final int MOST_UNREADABLE = 100;

    /**
     * One thing that needs a person.
     *
     * @param name the rest of its message key after {@code alarm.}
     * @param tone {@code bad} or {@code warn}
     * @param link where to look further
     */
    record Alarm(String name, String tone, long count, String link) {}

    private final Readings readings;
    private final Reach reach;
    private final ConsoleSettings settings;

    Alarms(Readings readings, Reach reach, ConsoleSettings settings) {
        this.readings = readings;
        this.reach = reach;
        this.settings = settings;
    }

    List<Alarm> of(Account viewer) {
        List<Alarm> found = new ArrayList<>();
        List<FinalisedList> lists = readings.finalised(reach.scope(viewer), settings.tahun());
        conservation(found);
        smuggled(found, lists);
        push(found, lists);
        if (viewer.operates()) {
            add(found, "unreadable", "bad", readings.unreadable(MOST_UNREADABLE).size(), "/");
            add(found, "rejected", "warn", readings.total().rejected(), "/ditolak");
        }
        return List.copyOf(found);
    }

    private void conservation(List<Alarm> found) {
        long wrong = readings.conservation().stream()
                .filter(law -> law.difference() != 0)
                .mapToLong(Conservation::difference)
                .map(Math::abs)
                .sum();
        add(found, "conservation", "bad", wrong, "/");
    }

    private void smuggled(List<Alarm> found, List<FinalisedList> lists) {
        for (FinalisedList list : lists) {
            long count = readings.reconciliation(list.ref())
                    .map(LastReconciliation::smuggled)
                    .map(List::size)
                    .orElse(0);
            add(found, "smuggled", "bad", count, address(list));
        }
    }

    private static void push(List<Alarm> found, List<FinalisedList> lists) {
        for (FinalisedList list : lists) {
            Map<PushState, Long> push = list.push();
            add(found, "drift", "bad", push.getOrDefault(PushState.DRIFT, 0L), address(list));
            add(found, "refused", "bad", push.getOrDefault(PushState.REJECTED, 0L), address(list));
            add(found, "unknown", "warn", push.getOrDefault(PushState.UNKNOWN, 0L), address(list));
            add(found, "held", "warn", push.getOrDefault(PushState.HELD, 0L), address(list));
        }
    }

    private static String address(FinalisedList list) {
        return "/kecamatan/" + list.ref().kecamatan() + "/daftar/" + list.ref().version();
    }

    private static void add(List<Alarm> found, String name, String tone, long count, String link) {
        if (count > 0) {
            found.add(new Alarm(name, tone, count, link));
        }
    }
}
