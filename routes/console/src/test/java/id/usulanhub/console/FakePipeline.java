package id.usulanhub.console;

import id.usulanhub.domain.ledger.Keputusan;
import id.usulanhub.domain.ledger.Verdict;
import id.usulanhub.domain.list.Criteria;
import id.usulanhub.domain.list.ListRef;
import id.usulanhub.domain.list.SignedList;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.usulan.UsulanId;
import id.usulanhub.pipeline.collect.Collector;
import id.usulanhub.pipeline.collect.Importer;
import id.usulanhub.pipeline.collect.Receipt;
import id.usulanhub.pipeline.collect.Submission;
import id.usulanhub.pipeline.collect.reupload.Reuploads;
import id.usulanhub.pipeline.flow.BrokerUnavailable;
import id.usulanhub.pipeline.verify.Decisions;
import id.usulanhub.view.KnownInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ways in and the decisions, as a pipeline that remembers what it was told. */
public class FakePipeline implements Collector, Importer, Decisions {

    /** One call of {@link Decisions}. */
    public record Call(String what, Seat seat, Object argument) {}

    public final List<Submission> collected = new ArrayList<>();
    public final List<String> imported = new ArrayList<>();
    /** Instances that the view knows, by their ids. */
    public final Map<String, KnownInstance> viewed = new HashMap<>();

    public final List<String> followed = new ArrayList<>();
    public final List<Call> calls = new ArrayList<>();
    public List<Problem> problems = List.of();
    public String receipt = "UH-1";
    public boolean brokerDown;
    public Verdict verdict = Verdict.APPLIED;

    public void forget() {
        collected.clear();
        viewed.clear();
        imported.clear();
        followed.clear();
        calls.clear();
        problems = List.of();
        receipt = "UH-1";
        brokerDown = false;
        verdict = Verdict.APPLIED;
    }

    @Override
    public Outcome<Receipt> collect(Submission submission) {
        failWhenDown();
        collected.add(submission);
        return Outcome.accepted(new Receipt(receipt, submission.connector(), Example.NOW, problems));
    }

    @Override
    public List<Problem> check(Submission submission) {
        return problems;
    }

    @Override
    public Outcome<FileReceipt> importFile(Request request, Progress progress) {
        failWhenDown();
        if (request.connector().isEmpty()) {
            return Outcome.rejected(new Problem(
                    ProblemCode.CONNECTOR_UNCLEAR,
                    "",
                    Place.wholeRecord(),
                    "",
                    "spreadsheet-musrenbang 61 %; rekap-opd 55 %"));
        }
        if (!request.connector().equals("spreadsheet-musrenbang")) {
            return unknown(request.connector());
        }
        String content = content(request);
        if (content.startsWith("locked")) {
            return Outcome.rejected(new Problem(ProblemCode.WORKBOOK_ENCRYPTED, "", Place.wholeRecord(), "", ""));
        }
        if (content.startsWith("shorter") && !request.follows().equals(Reuploads.NONE)) {
            boolean isNamed = !request.follows().equals(Reuploads.FIND);
            progress.compared(
                    request.connector(),
                    FakeCorrections.reupload(isNamed ? request.follows() : FakeCorrections.FOLLOWED));
        }
        followed.add(request.follows());
        imported.add(content);
        return Outcome.accepted(new FileReceipt(
                "UH-F",
                request.connector(),
                100,
                "ab".repeat(32),
                content.startsWith("no row") ? 0 : 7,
                imported.size() > 1,
                content.startsWith("unread") ? Example.UNREAD : List.of()));
    }

    private static String content(Request request) {
        try {
            return Files.readString(request.file(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> Outcome<T> unknown(String connector) {
        return Outcome.rejected(
                new Problem(ProblemCode.CONNECTOR_UNKNOWN, "", Place.wholeRecord(), connector, "web-form"));
    }

    private void failWhenDown() {
        if (brokerDown) {
            throw new BrokerUnavailable(null);
        }
    }

    @Override
    public Verdict decide(Seat seat, UsulanId usulan, long expectedVersion, Keputusan keputusan) {
        return called("decide", seat, keputusan);
    }

    @Override
    public List<Verdict> setPagu(List<NewPagu> pagu) {
        return pagu.stream()
                .map(each -> called("pagu", each.seat(), each.rupiah()))
                .toList();
    }

    @Override
    public Verdict withdraw(Seat seat, UsulanId usulan, long expectedVersion, String alasan) {
        return called("withdraw", seat, usulan + "@" + expectedVersion + " " + alasan);
    }

    @Override
    public Verdict setCriteria(Seat seat, Criteria criteria) {
        return called("criteria", seat, criteria);
    }

    @Override
    public Finalised finalise(Seat seat) {
        return new Finalised(
                called("finalise", seat, null), new SignedList(Example.list(seat.key(), 2), "hash", "jws"));
    }

    @Override
    public Verdict requestPush(Seat seat, ListRef list) {
        return called("push", seat, list);
    }

    private Verdict called(String what, Seat seat, Object argument) {
        failWhenDown();
        calls.add(new Call(what, seat, argument));
        return verdict;
    }
}
