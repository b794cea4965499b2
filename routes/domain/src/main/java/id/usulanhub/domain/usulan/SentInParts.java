package id.usulanhub.domain.usulan;

import id.usulanhub.domain.usulan.Usulan.Kurang;
import id.usulanhub.domain.usulan.Usulan.Lampiran;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What is sent in parts is one: usulan that were read of one document, each with some of its files. */
public final class SentInParts {

    private SentInParts() {}

    /** An usulan with the files that came before it, in whatever order they come; as it is when they are not of one document. */
    public static Usulan join(Usulan usulan, Usulan earlier) {
        if (!areOfOneDocument(usulan, earlier)) {
            return usulan;
        }
        Set<Lampiran> all = new LinkedHashSet<>(earlier.lampiran());
        all.addAll(usulan.lampiran());
        return with(usulan, List.copyOf(all));
    }

    /** Whether nothing but files is different: what officials have decided of the one holds for the other. */
    public static boolean differInFilesOnly(Usulan one, Usulan other) {
        return areOfOneDocument(one, other) && one.saysTheSameAs(with(other, one.lampiran()));
    }

    /** Whether the two are parts of one: what was read of a sheet's rows never is. */
    public static boolean areOfOneDocument(Usulan one, Usulan other) {
        Document document = one.origin().document();
        Document others = other.origin().document();
        return document != null && others != null && one.id().equals(other.id()) && document.isSameAs(others);
    }

    private static Usulan with(Usulan usulan, List<Lampiran> files) {
        List<Kurang> stillLacking = usulan.kurang().stream()
                .filter(lacking -> lacking.jenis() != Kurang.Jenis.BERKAS
                        || files.stream().noneMatch(file -> file.nama().equals(lacking.nama())))
                .toList();
        return new Usulan(
                usulan.id(),
                usulan.tahun(),
                usulan.origin(),
                usulan.lokasi(),
                usulan.pekerjaan(),
                usulan.usul(),
                usulan.pengusul(),
                usulan.atribut(),
                files,
                usulan.keterangan(),
                stillLacking);
    }
}
