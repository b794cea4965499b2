package id.usulanhub.domain.normalise;

import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Problem;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.usulan.Usulan.Kurang;
import id.usulanhub.domain.usulan.Usulan.Lampiran;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What a draft lacks of that which its kamus entry asks for: attributes that must have a value, and documents. */
public final class Kelengkapan {

    private static final String FOTO = Nama.key("foto");
    private static final String IMAGE = "image/";

    private Kelengkapan() {}

    /** What is missing, in the order of the kamus; nothing while the kamus entry is not known. */
    public static List<Kurang> kurang(Draft draft) {
        KamusEntry entry = draft.kamus().value();
        if (entry == null) {
            return List.of();
        }
        List<Kurang> missing = new ArrayList<>();
        for (AtributKamus atribut : entry.syarat().atribut()) {
            if (atribut.wajib() && isBlank(draft, atribut.nama())) {
                missing.add(new Kurang(Kurang.Jenis.ATRIBUT, atribut.nama()));
            }
        }
        List<Lampiran> files = Objects.requireNonNullElse(draft.lampiran().value(), List.of());
        for (String dokumen : entry.syarat().dokumen()) {
            if (files.stream().noneMatch(file -> isDokumen(file, dokumen))) {
                missing.add(new Kurang(Kurang.Jenis.DOKUMEN, dokumen));
            }
        }
        return missing;
    }

    /** The same as problems, each at the place where what is missing would stand. */
    public static List<Problem> problems(Draft draft) {
        return kurang(draft).stream().map(one -> problem(one, draft)).toList();
    }

    /**
     * Whether a file is a document that the kamus names: the one as which it was sent; where its sender did not say as
     * what, one whose name holds the document's, or any photo where a photo is asked for.
     */
    static boolean isDokumen(Lampiran file, String dokumen) {
        String wanted = Nama.key(dokumen);
        if (!file.dokumen().isEmpty()) {
            return Nama.key(file.dokumen()).equals(wanted);
        }
        return Nama.key(file.nama()).contains(wanted)
                || (wanted.startsWith(FOTO) && file.jenis().startsWith(IMAGE));
    }

    /** A value that is there and could not be read is a problem already, and not missing. */
    private static boolean isBlank(Draft draft, String nama) {
        return isBlank(draft.atribut().get(nama)) && isBlank(draft.keterangan().get(nama));
    }

    private static boolean isBlank(Written<?> written) {
        return written == null || !written.isPresent() && written.isBlank();
    }

    private static Stream<Written<?>> written(Draft draft, String nama) {
        return Stream.<Written<?>>of(
                        draft.atribut().get(nama), draft.keterangan().get(nama))
                .filter(Objects::nonNull);
    }

    private static Problem problem(Kurang missing, Draft draft) {
        return switch (missing.jenis()) {
            case ATRIBUT -> problem("atribut." + missing.nama(), place(draft, missing.nama()), missing);
            case DOKUMEN, BERKAS -> problem("lampiran", draft.lampiran().place(), missing);
        };
    }

    private static Place place(Draft draft, String atribut) {
        return written(draft, atribut).findFirst().<Place>map(Written::place).orElseGet(Place::wholeRecord);
    }

    private static Problem problem(String field, Place place, Kurang missing) {
        return new Problem(ProblemCode.KAMUS_INCOMPLETE, field, place, "", missing.nama());
    }
}
