package id.usulanhub.console.usul;

import id.usulanhub.codec.Sha256;
import id.usulanhub.connectorkit.Connector;
import id.usulanhub.connectorkit.Part;
import id.usulanhub.domain.collect.Received;
import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Everything that is wrong with a form, before anything is stored: what the form itself asks for, and then what the
 * connector would say of the submission, by the same engine that will read it.
 */
@Component
class UsulCheck {

    private static final int MOST_LATITUDE = 90;
    private static final int MOST_LONGITUDE = 180;
    private static final String NEVER_STORED = "0-0";

    /** Where a problem of a field that the form does not show stands. */
    private static final Map<String, String> SHOWN_AT = Map.of(
            "wilayah", "desa",
            "satuan", "volume",
            "pengusul.nama", "nama",
            "pengusul.kontak", "kontak",
            "titik", "lat",
            "lampiran", UsulFiles.OTHERS);

    private static final Set<String> OF_THE_FORM =
            Set.of("kecamatan", "desa", "kamus", "uraian", "masalah", "alamat", "volume", "anggaran");

    private final Supplier<Reference> reference;
    private final MessageSource messages;
    private final Clock clock;

    UsulCheck(Supplier<Reference> reference, MessageSource messages, Clock clock) {
        this.reference = reference;
        this.messages = messages;
        this.clock = clock;
    }

    /** What is still to be chosen, of the fields that were on the page. */
    Faults choice(Entered entered, Chosen chosen) {
        Faults faults = new Faults();
        if (chosen.kecamatan() == null) {
            faults.add("kecamatan", text("usul.fault.kecamatan"));
        }
        if (chosen.kecamatan() != null && !chosen.hasPlace() && entered.asked("desa")) {
            faults.add("desa", text("usul.fault.desa"));
        }
        if (chosen.kamus() == null && chosen.hasPlace()) {
            faults.add("kamus", text("usul.fault.kamus"));
        }
        return faults;
    }

    /** @param body what would be sent */
    Faults of(Entered entered, Chosen chosen, Connector connector, byte[] body) {
        Faults faults = new Faults();
        required(entered, chosen, faults);
        consent(entered, faults);
        titik(entered, faults);
        if (entered.has("situs")) {
            faults.add("situs", text("usul.fault.situs"));
        }
        problems(connector, body).forEach(problem -> add(problem, chosen, faults));
        return faults;
    }

    /** What the connector would say of the submission once it is stored. */
    private List<Problem> problems(Connector connector, byte[] body) {
        return switch (connector.split(UsulStore.MEDIA_TYPE, body)) {
            case Outcome.Accepted<List<Part>> parts ->
                parts.value().stream()
                        .map(part -> connector.normalise(received(part, body), NEVER_STORED, reference.get()))
                        .flatMap(outcome -> outcome.problems().stream())
                        .toList();
            case Outcome.Rejected<List<Part>> rejected -> rejected.problems();
        };
    }

    private void required(Entered entered, Chosen chosen, Faults faults) {
        if (!entered.has("volume")) {
            faults.add("volume", text("problem.MISSING_VALUE"));
        }
        chosen.kamus().syarat().atribut().stream()
                .filter(AtributKamus::wajib)
                .map(asked -> Entered.ATRIBUT + asked.nama())
                .filter(field -> !entered.has(field))
                .forEach(field -> faults.add(field, text("problem.MISSING_VALUE")));
    }

    private void consent(Entered entered, Faults faults) {
        if ((entered.has("nama") || entered.has("kontak")) && !entered.has("setuju")) {
            faults.add("setuju", text("usul.fault.setuju"));
        }
    }

    private void titik(Entered entered, Faults faults) {
        if (entered.has("lat") || entered.has("lng")) {
            degrees(entered, "lat", MOST_LATITUDE, faults);
            degrees(entered, "lng", MOST_LONGITUDE, faults);
        }
    }

    private void degrees(Entered entered, String field, int most, Faults faults) {
        if (!Degrees.isWithin(entered.text(field), most)) {
            faults.add(field, text("usul.fault.titik", most));
        }
    }

    private void add(Problem problem, Chosen chosen, Faults faults) {
        String field = problem.code() == ProblemCode.KAMUS_INCOMPLETE
                        && problem.field().equals("lampiran")
                ? document(problem.detail(), chosen)
                : SHOWN_AT.getOrDefault(problem.field(), problem.field());
        boolean shown = OF_THE_FORM.contains(field)
                || field.startsWith(UsulFiles.DOKUMEN)
                || SHOWN_AT.containsValue(field)
                || chosen.kamus().syarat().atribut().stream()
                        .anyMatch(asked -> field.equals(Entered.ATRIBUT + asked.nama()));
        if (!faults.has(field)) {
            faults.add(shown ? field : "", shown ? words(problem) : field + ": " + words(problem));
        }
    }

    /** Where the form asks for a document of the kamus. */
    private static String document(String dokumen, Chosen chosen) {
        return UsulFiles.DOKUMEN + chosen.kamus().syarat().dokumen().indexOf(dokumen);
    }

    /** A volume beyond the limits needs no words of its own: the limits stand beside the field. */
    private String words(Problem problem) {
        String what = text("problem." + problem.code().name());
        boolean detailed = !problem.detail().isEmpty() && problem.code() != ProblemCode.VOLUME_OUTSIDE_KAMUS;
        return detailed ? what + " (" + problem.detail() + ")" : what;
    }

    private Received received(Part part, byte[] body) {
        return new Received(
                UsulDesk.CONNECTOR,
                part.sourceKey(),
                "",
                clock.instant(),
                part.place(),
                UsulStore.MEDIA_TYPE,
                Sha256.hex(body),
                "",
                body);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
