package id.usulanhub.console.usul;

import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.outcome.Outcome;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.pipeline.collect.Attachments;
import id.usulanhub.pipeline.collect.Attachments.Stored;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * The photos and documents of a form. Each is kept as soon as it comes, and named in the form from then on, so that a
 * form that has to be mended does not ask for it again, with or without scripts.
 */
@Component
class UsulFiles {

    static final String OTHERS = "foto";
    static final String DOKUMEN = "dokumen.";
    private static final String KEPT = "berkas.";
    private static final String REMOVED = "hapus.";
    private static final long MEBIBYTE = 1024L * 1024L;

    private final Attachments attachments;
    private final BerkasSeal seal;
    private final MessageSource messages;

    UsulFiles(Attachments attachments, BerkasSeal seal, MessageSource messages) {
        this.attachments = attachments;
        this.seal = seal;
        this.messages = messages;
    }

    /** Files as they came, by the field in which they were chosen. */
    record Arrived(Map<String, List<MultipartFile>> byField) {

        boolean isEmpty() {
            return byField.values().stream().flatMap(List::stream).allMatch(MultipartFile::isEmpty);
        }
    }

    /** A form whose files are kept, and what is wrong with those that are not. */
    record Kept(Entered entered, Faults faults) {}

    /**
     * @throws UncheckedIOException when a file cannot be kept now
     */
    Kept keep(Entered entered, KamusEntry kamus, Arrived arrived) {
        Faults faults = new Faults();
        Map<String, String> values = new LinkedHashMap<>(entered.values());
        values.keySet().removeIf(name -> name.startsWith(KEPT) || name.startsWith(REMOVED));
        kept(entered, faults).forEach(berkas -> values.put(KEPT + berkas.key(), seal.sealed(berkas)));
        arrived.byField()
                .forEach((field, files) -> files.stream()
                        .filter(file -> !file.isEmpty())
                        .forEach(file -> add(file, field, dokumen(field, kamus), new Form(values, faults))));
        return new Kept(new Entered(values), faults);
    }

    /** The files that a form names, in an order that is always the same. */
    List<Berkas> of(Entered entered) {
        return entered.values().entrySet().stream()
                .filter(value -> value.getKey().startsWith(KEPT))
                .flatMap(value -> seal.open(value.getValue()).stream())
                .sorted(Comparator.comparing(Berkas::dokumen).thenComparing(Berkas::sha256))
                .toList();
    }

    /** What is being filled while files come in. */
    private record Form(Map<String, String> values, Faults faults) {
        boolean isFull() {
            return values.keySet().stream()
                            .filter(name -> name.startsWith(KEPT))
                            .count()
                    >= Attachments.MOST_FILES;
        }
    }

    /** Those that the form named before and that are not to be removed; one that is not ours is told and left out. */
    private List<Berkas> kept(Entered entered, Faults faults) {
        List<Berkas> kept = new ArrayList<>();
        entered.values().forEach((name, value) -> {
            if (name.startsWith(KEPT) && !entered.has(REMOVED + name.substring(KEPT.length()))) {
                seal.open(value).ifPresentOrElse(kept::add, () -> faults.add(OTHERS, text("usul.fault.berkas.lost")));
            }
        });
        return kept;
    }

    private void add(MultipartFile file, String field, String dokumen, Form form) {
        if (form.isFull()) {
            if (!form.faults.has(OTHERS)) {
                form.faults.add(OTHERS, text("usul.fault.berkas.many", Attachments.MOST_FILES));
            }
            return;
        }
        switch (put(file)) {
            case Outcome.Accepted<Stored> stored -> {
                Berkas berkas = Berkas.of(stored.value(), name(file), dokumen);
                form.values.put(KEPT + berkas.key(), seal.sealed(berkas));
            }
            case Outcome.Rejected<Stored> refused ->
                form.faults.add(field, why(refused.problems().getFirst().code(), name(file)));
        }
    }

    private Outcome<Stored> put(MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return attachments.put(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String why(ProblemCode code, String name) {
        return code == ProblemCode.ATTACHMENT_TOO_LARGE
                ? text("usul.fault.berkas.large", name, Attachments.MOST_BYTES / MEBIBYTE)
                : text("usul.fault.berkas.kind", name);
    }

    /** As which document of the kamus a field takes files; empty for the field of other photos. */
    private static String dokumen(String field, KamusEntry kamus) {
        if (kamus == null || !field.startsWith(DOKUMEN)) {
            return "";
        }
        List<String> asked = kamus.syarat().dokumen();
        String number = field.substring(DOKUMEN.length());
        boolean known = number.matches("[0-9]{1,3}") && Integer.parseInt(number) < asked.size();
        return known ? asked.get(Integer.parseInt(number)) : "";
    }

    private static String name(MultipartFile file) {
        return file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
