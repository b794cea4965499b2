package id.usulanhub.connectorkit.xform;

import id.usulanhub.connectorkit.xml.XmlName;
import id.usulanhub.domain.kamus.AtributKamus;
import id.usulanhub.domain.kamus.KamusEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the entries of a kamus ask for, each kind once: entries mostly ask the same.
 *
 * @param atribut by the attribute's name, every way in which it is declared; several where entries differ
 * @param dokumen the documents by the names of their elements
 */
record Asked(Map<String, List<AtributKamus.Isi>> atribut, Map<String, String> dokumen) {

    static Asked by(Collection<KamusEntry> kamus) {
        Map<String, List<AtributKamus.Isi>> atribut = new TreeMap<>();
        Map<String, String> dokumen = new LinkedHashMap<>();
        for (KamusEntry entry : kamus) {
            entry.syarat().atribut().forEach(each -> {
                List<AtributKamus.Isi> ways = atribut.computeIfAbsent(each.nama(), name -> new ArrayList<>());
                if (!ways.contains(each.isi())) {
                    ways.add(each.isi());
                }
            });
            entry.syarat().dokumen().forEach(each -> dokumen.putIfAbsent(XmlName.of(each), each));
        }
        return new Asked(atribut, dokumen);
    }

    /** The questions that an entry asks for, by their names, as the form looks them up. */
    String questions(KamusEntry entry) {
        return joined(entry.syarat().atribut().stream().map(each -> question(each.nama(), each.isi())));
    }

    /** The attributes without whose answers a proposal is incomplete. */
    static String needed(KamusEntry entry) {
        return joined(
                entry.syarat().atribut().stream().filter(AtributKamus::wajib).map(AtributKamus::nama));
    }

    static String documents(KamusEntry entry) {
        return joined(entry.syarat().dokumen().stream().map(XmlName::of));
    }

    /** An attribute that is always declared in the same way is its own question. */
    String question(String nama, AtributKamus.Isi isi) {
        return isAlike(nama) ? nama : nama + "-" + (atribut.get(nama).indexOf(isi) + 1);
    }

    boolean isAlike(String nama) {
        return atribut.get(nama).size() == 1;
    }

    private static String joined(Stream<String> names) {
        return names.distinct().collect(Collectors.joining(" "));
    }
}
