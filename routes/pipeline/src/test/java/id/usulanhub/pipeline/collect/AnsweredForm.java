package id.usulanhub.pipeline.collect;

import java.util.List;

/**
 * The generated form as a phone sends it, answered for a road in the example kabupaten.
 *
 * @param xml the instance
 * @param files the names of its files, in the order of their questions
 */
public record AnsweredForm(String xml, List<String> files) {

    private static final String ANSWERS = """
            <?xml version='1.0' encoding='UTF-8' ?><data id="%s" version="%s" xmlns:orx="http://openrosa.org/xforms">\
            <start>2027-01-12T08:05:27.635+07:00</start><end>2027-01-12T08:19:27.846+07:00</end><tahun>2027</tahun>\
            <kamus_ini><satuan>m</satuan><kurang /></kamus_ini><persetujuan><usulan>ya</usulan></persetujuan>\
            <lokasi><kecamatan>32.16.01</kecamatan><desa>32.16.01.2005</desa><alamat>Kp. Kelapa RT 03 RW 05</alamat>\
            <titik>-6.0945 106.9921 4.5 3.2</titik></lokasi>\
            <usul><bidang>1.03</bidang><kamus>BM-101</kamus><uraian>%s</uraian><masalah>Belum ada jalan</masalah>\
            <volume>112.5</volume><anggaran>185625000</anggaran><prioritas>1</prioritas></usul>\
            <atribut><keterdesakan>4.0</keterdesakan><penerima_kk>85.0</penerima_kk>\
            <status_lahan>tanah_desa</status_lahan></atribut>\
            <dokumen><foto_kondisi>%s</foto_kondisi><foto_kondisi-2>%s</foto_kondisi-2><foto_kondisi-3 />\
            <surat_kesediaan_lahan>%s</surat_kesediaan_lahan><surat_kesediaan_lahan-2 /></dokumen>\
            <foto><foto /></foto><pengusul><setuju>tidak</setuju></pengusul><orx:meta>\
            <orx:instanceID>uuid:%s</orx:instanceID><orx:instanceName>Jalan beton</orx:instanceName></orx:meta></data>\
            """;

    /**
     * @param formId of the edition that was filled in
     * @param instanceId without {@code uuid:}
     */
    public static AnsweredForm of(String formId, String version, String instanceId) {
        return of(formId, version, instanceId, "Jalan beton baru menuju sekolah");
    }

    /** @param uraian other words make another document under the same id */
    public static AnsweredForm of(String formId, String version, String instanceId, String uraian) {
        List<String> files = List.of("1732253000001.jpg", "1732253000002.jpg", "1732253000003.jpg");
        return new AnsweredForm(
                ANSWERS.formatted(formId, version, uraian, files.get(0), files.get(1), files.get(2), instanceId),
                files);
    }
}
