package id.usulanhub.console;

import id.usulanhub.connectorkit.xform.MediaFile;
import id.usulanhub.connectorkit.xform.PublishedForms;
import id.usulanhub.connectorkit.xform.XForm;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Two editions of a form. */
public final class FakeForms implements PublishedForms {

    public static final XForm OLD = form("1", List.of());
    public static final XForm CURRENT =
            form("2", List.of(new MediaFile("desa.csv", "text/csv", bytes("name,label\n"))));

    private static XForm form(String version, List<MediaFile> media) {
        return new XForm("usulan", version, "Usulan Musrenbang", bytes("<h:html v='" + version + "'/>"), media);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<XForm> all(String connector) {
        return List.of(CURRENT, OLD);
    }

    @Override
    public XForm current(String connector) {
        return CURRENT;
    }
}
