package id.usulanhub.domain.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import id.usulanhub.domain.usulan.Usulan.Lampiran;
import org.junit.jupiter.api.Test;

class KelengkapanTest {

    private static final String SURAT = "surat permohonan";
    private static final String FOTO = "foto kondisi";

    @Test
    void a_file_is_the_document_as_which_it_was_sent_and_no_other() {
        Lampiran sent = file("scan0001.jpg", "image/jpeg", "Surat  Permohonan");

        assertThat(Kelengkapan.isDokumen(sent, SURAT)).isTrue();
        assertThat(Kelengkapan.isDokumen(sent, FOTO)).isFalse();
    }

    @Test
    void a_file_of_which_nothing_was_said_is_told_by_its_name() {
        assertThat(Kelengkapan.isDokumen(file("Surat_Permohonan Desa.pdf", "application/pdf", ""), SURAT))
                .isTrue();
        assertThat(Kelengkapan.isDokumen(file("proposal.pdf", "application/pdf", ""), SURAT))
                .isFalse();
    }

    @Test
    void any_photo_is_a_photo_where_one_is_asked_for() {
        assertThat(Kelengkapan.isDokumen(file("IMG_1.jpg", "image/jpeg", ""), FOTO))
                .isTrue();
        assertThat(Kelengkapan.isDokumen(file("IMG_1.jpg", "image/jpeg", ""), SURAT))
                .isFalse();
        assertThat(Kelengkapan.isDokumen(file("berkas.pdf", "application/pdf", ""), FOTO))
                .isFalse();
    }

    private static Lampiran file(String nama, String jenis, String dokumen) {
        return new Lampiran(nama, "0".repeat(64), 1, jenis, dokumen);
    }
}
