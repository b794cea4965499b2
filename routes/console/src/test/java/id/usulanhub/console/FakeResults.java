package id.usulanhub.console;

import id.usulanhub.connectorkit.sheet.Unread;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.ImportResults;
import id.usulanhub.view.BatchStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Gives one file back, unless its original is lost. */
public class FakeResults implements ImportResults {

    public volatile boolean lost;
    public volatile Path given;

    @Override
    public Optional<BatchStatus> find(String named) {
        return Optional.of(ExampleFiles.BATCH).filter(batch -> batch.batch().startsWith(named));
    }

    @Override
    public List<Unread> unread(BatchStatus batch) {
        return Example.UNREAD;
    }

    @Override
    public Outcome<GivenBack> workbook(BatchStatus batch) {
        if (lost) {
            return Outcome.rejected(new Problem(ProblemCode.WORKBOOK_UNREADABLE, "", Place.wholeRecord(), "", ""));
        }
        try {
            given = Files.writeString(Files.createTempFile("given", ".part"), "marked");
            return Outcome.accepted(new GivenBack(given, "usulan-ab-ditandai.xlsx", "application/vnd.ms-excel"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
