package id.usulanhub.connectors;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is entered into the form, by the paths of its questions. */
public final class FormAnswers {

    private FormAnswers() {}

    static Map<String, String> least() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("/data/persetujuan/usulan", "ya");
        answers.put("/data/lokasi/kecamatan", "32.16.01");
        answers.put("/data/usul/kamus", "BM-101");
        answers.put("/data/usul/uraian", "Jalan beton baru menuju sekolah");
        answers.put("/data/usul/masalah", "Belum ada jalan, setiap hujan harus memutar");
        return answers;
    }

    /** Everything that BM-101 of the example kamus asks for. */
    public static Map<String, String> complete() {
        Map<String, String> answers = least();
        answers.put("/data/lokasi/desa", "32.16.01.2005");
        answers.put("/data/lokasi/alamat", "Kp. Kelapa RT 03 RW 05");
        answers.put("/data/lokasi/titik", "-6.0945 106.9921 4.5 3.2");
        answers.put("/data/usul/bidang", "1.03");
        answers.put("/data/usul/volume", "112.125");
        answers.put("/data/usul/anggaran", "280000000");
        answers.put("/data/usul/prioritas", "1");
        answers.put("/data/atribut/keterdesakan", "4");
        answers.put("/data/atribut/penerima_kk", "85");
        answers.put("/data/atribut/status_lahan", "tanah_desa");
        answers.put("/data/dokumen/foto_kondisi", "1.jpg");
        answers.put("/data/dokumen/foto_kondisi-2", "2.jpg");
        answers.put("/data/dokumen/surat_kesediaan_lahan", "3.jpg");
        answers.put("/data/pengusul/setuju", "ya");
        answers.put("/data/pengusul/nama", "Warga Contoh");
        answers.put("/data/pengusul/kontak", "0800000001");
        return answers;
    }

    static Map<String, String> with(Map<String, String> answers, String path, String answer) {
        Map<String, String> changed = new LinkedHashMap<>(answers);
        changed.put(path, answer);
        return changed;
    }
}
