package id.usulanhub.console;

import id.usulanhub.connectorkit.xform.MediaFile;
import id.usulanhub.connectorkit.xform.PublishedForm;
import id.usulanhub.connectorkit.xform.PublishedForms;
import id.usulanhub.connectorkit.xform.XForm;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Two editions of a form. */
public final class FakeForms implements PublishedForms {

    public static final PublishedForm OLD = form("1", List.of());
    public static final PublishedForm CURRENT =
            form("2", List.of(new MediaFile("desa.csv", "text/csv", bytes("name,label\n"))));

    private static PublishedForm form(String version, List<MediaFile> media) {
        return PublishedForm.of(
                new XForm("usulan", version, "Usulan Musrenbang", bytes("""
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
                <h:head><h:title>Usulan Musrenbang</h:title><model>
                <instance><data id="usulan" version="%s"><uraian/><foto/></data></instance>
                <bind nodeset="/data/foto" type="binary"/></model></h:head><h:body/></h:html>
                """.formatted(version)), media));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<PublishedForm> all(String connector) {
        return List.of(CURRENT, OLD);
    }
}
