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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    record Alarm(String name, String tone, long count, String link) {
        static Alarm bad(String name, long count, String link) {
            return new Alarm(name, "bad", count, link);
        }

        static Alarm warn(String name, long count, String link) {
            return new Alarm(name, "warn", count, link);
        }
    }

    private final Readings readings;
    private final Reach reach;
    private final ConsoleSettings settings;
    private final WaysIn ways;

    Alarms(Readings readings, Reach reach, ConsoleSettings settings, WaysIn ways) {
        this.readings = readings;
        this.reach = reach;
        this.settings = settings;
        this.ways = ways;
    }

    List<Alarm> of(Account viewer) {
        List<Alarm> found = new ArrayList<>();
        Collection<FinalisedList> lists = inForce(readings.finalised(reach.scope(viewer), settings.tahun()));
        conservation(found);
        smuggled(found, lists);
        push(found, lists);
        if (viewer.operates()) {
            add(
                    found,
                    Alarm.bad("unreadable", readings.unreadable(MOST_UNREADABLE).size(), "/"));
            add(found, Alarm.warn("rejected", readings.toMend(), "/ditolak"));
            add(found, Alarm.warn("mail", ways.mail().isFailing() ? 1 : 0, "/konektor"));
            ways.drift()
                    .counts()
                    .forEach((connector, count) -> add(found, Alarm.warn("source", count, "/konektor/" + connector)));
        }
        return List.copyOf(found);
    }

    /** Of each kecamatan the newest list that was pushed: what an older one says of SIPD is over. */
    private static Collection<FinalisedList> inForce(List<FinalisedList> lists) {
        return lists.stream()
                .filter(list -> !list.push().isEmpty())
                .collect(Collectors.toMap(
                        list -> list.ref().kecamatan(),
                        Function.identity(),
                        BinaryOperator.maxBy(
                                Comparator.comparingLong(list -> list.ref().version())),
                        TreeMap::new))
                .values();
    }

    private void conservation(List<Alarm> found) {
        long wrong = readings.conservation().stream()
                .filter(law -> law.difference() != 0)
                .mapToLong(Conservation::difference)
                .map(Math::abs)
                .sum();
        add(found, Alarm.bad("conservation", wrong, "/"));
    }

    private void smuggled(List<Alarm> found, Collection<FinalisedList> lists) {
        for (FinalisedList list : lists) {
            long count = readings.reconciliation(list.ref())
                    .map(LastReconciliation::smuggled)
                    .map(List::size)
                    .orElse(0);
            add(found, Alarm.bad("smuggled", count, address(list)));
        }
    }

    private static void push(List<Alarm> found, Collection<FinalisedList> lists) {
        for (FinalisedList list : lists) {
            Map<PushState, Long> push = list.push();
            add(found, Alarm.bad("drift", push.getOrDefault(PushState.DRIFT, 0L), address(list)));
            add(found, Alarm.bad("refused", push.getOrDefault(PushState.REJECTED, 0L), address(list)));
            add(found, Alarm.warn("unknown", push.getOrDefault(PushState.UNKNOWN, 0L), address(list)));
            add(found, Alarm.warn("held", push.getOrDefault(PushState.HELD, 0L), address(list)));
        }
    }

    private static String address(FinalisedList list) {
        return "/kecamatan/" + list.ref().kecamatan() + "/daftar/" + list.ref().version();
    }

    private static void add(List<Alarm> found, Alarm alarm) {
        if (alarm.count() > 0) {
            found.add(alarm);
        }
    }
}
