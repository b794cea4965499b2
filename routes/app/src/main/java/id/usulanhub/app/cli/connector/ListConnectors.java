package id.usulanhub.app.cli.connector;

import id.usulanhub.app.cli.ExitCode;
import id.usulanhub.app.cli.JsonOption;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Manifest;
import id.usulanhub.connectorkit.check.Checker;
import id.usulanhub.connectorkit.check.Report;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hub connector list}: the connectors, how submissions come, and how good they are. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = {
            "Menampilkan konektor, cara masuknya, dan mutunya.",
            "Shows the connectors, how submissions come, and how good they are."
        })
final class ListConnectors implements Callable<Integer> {

    @Mixin
    private FoldersOption folders;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() {
        Checker checker = Kit.checker();
        List<Map<String, Object>> rows = folders.all().stream()
                .map(folder -> row(folder, checker.check(folder)))
                .toList();
        json.print(
                Map.of("connectors", rows),
                () -> rows.forEach(row -> System.out.printf(
                        "%-28s %-12s %-7s %s%n",
                        row.get("name"), row.get("transport"), row.get("quality"), row.get("title"))));
        return ExitCode.DONE;
    }

    private static Map<String, Object> row(Path folder, Report report) {
        Optional<Manifest> manifest = ConnectorLoader.fromFolder(folder).all().stream()
                .map(Connector::manifest)
                .findFirst();
        return Map.of(
                "name", report.name(),
                "transport",
                        manifest.map(each -> each.transport().name().toLowerCase(Locale.ROOT))
                                .orElse("-"),
                "quality", CheckConnector.word(report),
                "title",
                        manifest.map(each -> each.title().get("id") + " / "
                                        + each.title().get("en"))
                                .orElse("-"));
    }
}
