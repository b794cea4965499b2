package id.usulanhub.connectorkit.check;

import id.usulanhub.connectorkit.Finding;
import id.usulanhub.connectorkit.check.Report.Judged;
import id.usulanhub.connectorkit.check.rule.Rulebook;
import id.usulanhub.domain.normalise.Reference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Holds a connector's folder against all rules, with the engine that the hub runs. */
public final class Checker {

    private final Supplier<Reference> reference;
    private final InstantSource clock;

    /**
     * @param reference what the cases are run against
     * @param clock tells which waivers have ended; days are those of UTC
     */
    public Checker(Supplier<Reference> reference, InstantSource clock) {
        this.reference = reference;
        this.clock = clock;
    }

    /** Everything that is to be said of a folder, at once. */
    public Report check(Path folder) {
        LocalDate today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
        Subject subject = Subject.of(folder.toAbsolutePath().normalize(), reference.get());
        List<Rule> rules = Rulebook.rules(today);
        Waivers waivers = Waivers.read(subject, Rulebook.waivable());
        List<Judged> judged = new ArrayList<>();
        for (Rule rule : rules) {
            for (Finding finding : rule.findings(subject)) {
                boolean waived = rule.level() != Level.BRONZE && waivers.cover(finding, today);
                judged.add(new Judged(finding, rule.level(), waived));
            }
        }
        judged.sort(Comparator.comparing((Judged each) -> each.finding().file())
                .thenComparing(each -> each.finding().line()));
        return new Report(subject.name(), quality(judged), List.copyOf(judged));
    }

    /**
     * Mends what can be mended without a person, in as many rounds as it takes.
     *
     * @return the files that were written, by their path in the folder
     */
    public List<String> fix(Path folder) {
        Map<String, byte[]> written = new TreeMap<>();
        for (int round = 0; round < 3; round++) {
            Map<String, byte[]> mended = mended(folder);
            mended.forEach((file, content) -> write(folder.resolve(file), content));
            written.putAll(mended);
        }
        return List.copyOf(written.keySet());
    }

    private Map<String, byte[]> mended(Path folder) {
        Subject subject = Subject.of(folder.toAbsolutePath().normalize(), reference.get());
        Map<String, byte[]> mended = new TreeMap<>();
        for (Rule rule : Rulebook.rules(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())) {
            if (!rule.findings(subject).isEmpty()) {
                rule.mend(subject).forEach(mended::putIfAbsent);
            }
        }
        return mended;
    }

    private static Optional<Level> quality(List<Judged> judged) {
        Level reached = null;
        for (Level level : Level.values()) {
            if (judged.stream().anyMatch(each -> !each.waived() && each.level() == level)) {
                break;
            }
            reached = level;
        }
        return Optional.ofNullable(reached);
    }

    private static void write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
