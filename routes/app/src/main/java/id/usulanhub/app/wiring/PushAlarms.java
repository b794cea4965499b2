package id.usulanhub.app.wiring;

import id.usulanhub.domain.list.ListRef;
import id.usulanhub.pipeline.push.PushAlarm;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps why the push stage needs a person, for the console and the operator's interface, and says it once in the log. */
public final class PushAlarms implements PushAlarm {

    private static final Logger LOG = LoggerFactory.getLogger(PushAlarms.class);

    /** One alarm, as it was last raised. */
    public record Alarm(Reason reason, ListRef list, String detail, Instant at) {}

    private record Key(Reason reason, ListRef list) {}

    private final Map<Key, Alarm> alarms = new ConcurrentHashMap<>();
    private final InstantSource clock;

    PushAlarms(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void raise(Reason reason, ListRef list, String detail) {
        Alarm alarm = new Alarm(reason, list, detail, clock.instant());
        Alarm before = alarms.put(new Key(reason, list), alarm);
        if (before == null || !before.detail().equals(detail)) {
            LOG.atError()
                    .addKeyValue("reason", reason)
                    .addKeyValue("list", list)
                    .addKeyValue("detail", detail)
                    .log("the push stage needs a person");
        }
    }

    /** What was raised since the hub started, newest of each kind and list. */
    public List<Alarm> all() {
        return List.copyOf(alarms.values());
    }

    /** What was raised about one list. */
    public List<Alarm> of(ListRef list) {
        return alarms.values().stream()
                .filter(alarm -> alarm.list().equals(list))
                .toList();
    }
}
