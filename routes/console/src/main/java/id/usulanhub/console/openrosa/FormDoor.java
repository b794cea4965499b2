package id.usulanhub.console.openrosa;

import id.usulanhub.connectorkit.xform.MediaFile;
import id.usulanhub.connectorkit.xform.PublishedForm;
import id.usulanhub.connectorkit.xform.XForm;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.DoorRefusal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Gives phones the forms of a connector: what there is, the form, and the files that it needs. An address names an edition
 * by what it holds, so that what stands there never changes.
 */
@RestController
@RequestMapping({"/openrosa/{connector}", "/openrosa/{connector}/key/{token}"})
class FormDoor {

    private static final String LIST = "http://openrosa.org/xforms/xformsList";
    private static final String MANIFEST = "http://openrosa.org/xforms/xformsManifest";
    private static final String MD5 = "md5:";

    private final Forms forms;

    FormDoor(Forms forms) {
        this.forms = forms;
    }

    /**
     * What there is to fill in.
     *
     * @param formId only the form of that id
     * @param verbose whether to say what each is for
     * @param listAllVersions whether to name older editions too
     */
    @GetMapping("/formList")
    ResponseEntity<byte[]> list(
            @PathVariable String connector,
            @RequestParam(name = "formID", required = false) Optional<String> formId,
            @RequestParam(defaultValue = "false") boolean verbose,
            @RequestParam(defaultValue = "false") boolean listAllVersions) {
        OpenRosaXml xml = new OpenRosaXml("xforms", LIST);
        for (PublishedForm edition : forms.listed(connector, listAllVersions)) {
            if (formId.map(edition.form().formId()::equals).orElse(true)) {
                entry(edition, verbose, xml);
            }
        }
        return ResponseEntity.ok().contentType(OpenRosaXml.TEXT_XML).body(xml.bytes());
    }

    private static void entry(PublishedForm edition, boolean verbose, OpenRosaXml xml) {
        XForm form = edition.form();
        xml.start("xform")
                .element("formID", form.formId())
                .element("name", form.title())
                .element("version", form.version())
                .element("hash", MD5 + edition.md5());
        if (verbose) {
            xml.element("descriptionText", form.title());
        }
        String address = beside("formList", "forms", edition.hash());
        xml.element("downloadUrl", address + "/form.xml");
        if (!form.media().isEmpty()) {
            xml.element("manifestUrl", address + "/manifest.xml");
        }
        xml.end();
    }

    @GetMapping("/forms/{edition}/form.xml")
    ResponseEntity<byte[]> form(@PathVariable String connector, @PathVariable String edition) {
        return ResponseEntity.ok()
                .contentType(OpenRosaXml.TEXT_XML)
                .body(found(connector, edition).form().xml());
    }

    @GetMapping("/forms/{edition}/manifest.xml")
    ResponseEntity<byte[]> manifest(@PathVariable String connector, @PathVariable String edition) {
        OpenRosaXml xml = new OpenRosaXml("manifest", MANIFEST);
        PublishedForm found = found(connector, edition);
        for (MediaFile file : found.form().media()) {
            xml.start("mediaFile")
                    .element("filename", file.name())
                    .element("hash", MD5 + found.md5OfMedia().get(file.name()))
                    .element("downloadUrl", beside("manifest.xml", "media", file.name()))
                    .end();
        }
        return ResponseEntity.ok().contentType(OpenRosaXml.TEXT_XML).body(xml.bytes());
    }

    @GetMapping("/forms/{edition}/media/{file}")
    ResponseEntity<byte[]> media(
            @PathVariable String connector, @PathVariable String edition, @PathVariable String file) {
        MediaFile found = found(connector, edition).form().media().stream()
                .filter(each -> each.name().equals(file))
                .findFirst()
                .orElseThrow(() -> new DoorRefusal(DoorCode.FORM_NOT_HERE));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .body(found.content());
    }

    private PublishedForm found(String connector, String edition) {
        return forms.edition(connector, edition).orElseThrow(() -> new DoorRefusal(DoorCode.FORM_NOT_HERE));
    }

    /** An address beside the one that was asked for, as the client sees it, token included. */
    private static String beside(String asked, String... path) {
        String here =
                ServletUriComponentsBuilder.fromCurrentRequestUri().build(true).toUriString();
        String parent = here.substring(0, here.length() - asked.length() - 1);
        return ServletUriComponentsBuilder.fromUriString(parent)
                .pathSegment(List.of(path).toArray(String[]::new))
                .build()
                .toUriString();
    }
}
