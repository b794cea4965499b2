package id.usulanhub.console.sync;

import id.usulanhub.console.Example;
import id.usulanhub.domain.ledger.UsulanState;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.push.PushItem;
import id.usulanhub.domain.push.PushState;
import id.usulanhub.view.ChangeNews;
import id.usulanhub.view.Fate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** News of usulan that have come as far as any, one that was withdrawn, and one that was refused. */
final class NewsOf {

    private NewsOf() {}

    static ChangeNews all() {
        return new ChangeNews(List.of(pushed(), withdrawn(), refused()), Map.of("topic/0", 3L), false);
    }

    private static ChangeNews.Item pushed() {
        UsulanState state = state(1);
        ListRef list = new ListRef(Example.TAHUN, Example.SETU, 1);
        PushItem push = PushItem.ready(list, state.usulan().id()).in(PushState.CONFIRMED, "7001");
        return new ChangeNews.Item(
                uuid(), uuid(), "UH-1", Fate.ACCEPTED, List.of(), state, new ChangeNews.Listed(1, 3, true), push);
    }

    private static ChangeNews.Item withdrawn() {
        UsulanState stood = state(2);
        return new ChangeNews.Item(
                uuid(),
                uuid(),
                "UH-1",
                Fate.ACCEPTED,
                List.of(),
                new UsulanState(stood.usulan(), stood.version(), stood.keputusan(), true, true),
                null,
                null);
    }

    private static ChangeNews.Item refused() {
        Problem problem = new Problem(ProblemCode.KAMUS_UNKNOWN, "pekerjaan", Place.pointer("/kamus"), "X-1", "");
        return new ChangeNews.Item(uuid(), uuid(), "UH-1", Fate.REJECTED, List.of(problem), null, null, null);
    }

    private static UsulanState state(int number) {
        return Example.usulan(Example.SETU).get(number - 1);
    }

    private static String uuid() {
        return UUID.randomUUID().toString();
    }
}
