package id.usulanhub.console.page;

import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Connectors;
import id.usulanhub.connectorkit.folder.ConnectorLoader;
import id.usulanhub.console.Readings;
import id.usulanhub.pipeline.normalise.MappingDiff;
import id.usulanhub.view.Conservation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** The ways in, what came through each, what of it is unknown, and what a changed one would make of it. */
@Controller
class ConnectorsPage {

    private final Connectors connectors;
    private final Readings readings;
    private final MappingDiff diff;
    private final WaysIn ways;

    ConnectorsPage(Connectors connectors, Readings readings, MappingDiff diff, WaysIn ways) {
        this.connectors = connectors;
        this.readings = readings;
        this.diff = diff;
        this.ways = ways;
    }

    @GetMapping("/konektor")
    String all(Model model) {
        model.addAttribute("connectors", connectors.all());
        model.addAttribute("laws", laws());
        model.addAttribute("unknown", ways.drift().counts());
        model.addAttribute("ways", ways);
        return "konektor-semua";
    }

    @GetMapping("/konektor/{name}")
    String one(@PathVariable String name, Model model) {
        Connector connector = found(name);
        model.addAttribute("connector", connector);
        model.addAttribute("law", laws().get(name));
        model.addAttribute("unknown", ways.drift().of(name));
        model.addAttribute("poll", ways.poll(connector).orElse(null));
        model.addAttribute("lacking", ways.lacking(connector));
        return "konektor";
    }

    /** Shows on the same page what would change; stores nothing. */
    @PostMapping("/konektor/{name}/banding")
    String compare(@PathVariable String name, @RequestParam List<MultipartFile> files, Model model) throws IOException {
        Connectors changed = ConnectorLoader.fromFiles(name, bytes(files));
        Optional<Connector> loaded = changed.find(name);
        if (loaded.isPresent()) {
            model.addAttribute("report", diff.compare(found(name), loaded.get()));
        } else {
            model.addAttribute("findings", changed.findings());
        }
        return one(name, model);
    }

    private Connector found(String name) {
        return connectors.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Map<String, Conservation> laws() {
        Map<String, Conservation> laws = new TreeMap<>();
        readings.conservation().forEach(law -> laws.put(law.connector(), law));
        return laws;
    }

    /** By their own names; a table of codes belongs into the folder of codes. */
    private static Map<String, byte[]> bytes(List<MultipartFile> files) throws IOException {
        Map<String, byte[]> bytes = new TreeMap<>();
        for (MultipartFile file : files) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            bytes.put(name.endsWith(".csv") ? "codes/" + name : name, file.getBytes());
        }
        return bytes;
    }
}
