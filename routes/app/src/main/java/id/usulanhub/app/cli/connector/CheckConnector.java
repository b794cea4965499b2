package id.usulanhub.app.cli.connector;

import id.usulanhub.app.cli.ExitCode;
import id.usulanhub.app.cli.JsonOption;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.connectorkit.check.Level;
import id.usulanhub.connectorkit.check.Report;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hub connector check}: holds folders against all rules. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Memeriksa konektor: semua temuan sekaligus, dan mutunya (bronze, silver, gold).",
            "Checks connectors: every finding at once, as file:line rule message (fix: ...), and the quality."
        })
final class CheckConnector implements Callable<Integer> {

    @Mixin
    private FoldersOption folders;

    @Mixin
    private JsonOption json;

    @Parameters(arity = "0..1", paramLabel = "NAME", description = "Nama konektor. / The connector's name.")
    private String name;

    @Option(names = "--all", description = "Semua konektor. / All connectors.")
    private boolean all;

    @Option(names = "--fix", description = "Perbaiki yang dapat diperbaiki sendiri. / Mend what can be mended.")
    private boolean fix;

    @Option(
            names = "--level",
            defaultValue = "BRONZE",
            paramLabel = "LEVEL",
            description = "Mutu yang diminta (bawaan: bronze). / The level that is asked for: bronze, silver or gold.")
    private Level level;

    @Override
    public Integer call() {
        Checker checker = Kit.checker();
        List<Path> chosen = folders.chosen(name, all);
        if (fix) {
            folders.requireWritable();
            chosen.forEach(folder -> mend(checker, folder));
        }
        List<Report> reports = chosen.stream().map(checker::check).toList();
        json.print(
                Map.of("connectors", reports.stream().map(CheckConnector::facts).toList()),
                () -> reports.forEach(CheckConnector::print));
        return reports.stream().allMatch(report -> report.reaches(level)) ? ExitCode.DONE : ExitCode.REFUSED;
    }

    private void mend(Checker checker, Path folder) {
        List<String> written = checker.fix(folder);
        if (!json.wanted()) {
            written.forEach(file -> System.out.println("ditulis / written: " + folder.getFileName() + "/" + file));
        }
    }

    private static void print(Report report) {
        report.judged()
                .forEach(each -> System.out.println(each.finding() + (each.waived() ? " [waived]" : "") + " ["
                        + each.level().word() + "]"));
        System.out.println(report.name() + ": " + word(report));
    }

    private static Map<String, Object> facts(Report report) {
        return Map.of(
                "name", report.name(),
                "quality", word(report),
                "findings",
                        report.judged().stream()
                                .map(each -> Map.of(
                                        "file", each.finding().file(),
                                        "line", each.finding().line(),
                                        "rule", each.finding().rule(),
                                        "message", each.finding().message(),
                                        "fix", each.finding().fix(),
                                        "level", each.level().word(),
                                        "waived", each.waived()))
                                .toList());
    }

    static String word(Report report) {
        return report.quality().map(Level::word).orElse("-");
    }
}
