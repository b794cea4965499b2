package id.usulanhub.domain.normalise;

import id.usulanhub.domain.angka.Takaran;
import id.usulanhub.domain.kamus.KamusEntry;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.satuan.Satuan;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.Wilayah;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The values of one submission, each read by itself, before the rules that look at several of them. A value is null
 * where nothing was written or where it could not be read; the latter is already a problem.
 *
 * @param atribut figures by name
 * @param keterangan answers in words by name of the attribute
 */
public record Draft(
        Written<Integer> tahun,
        Written<Wilayah> wilayah,
        Written<String> alamat,
        Written<KamusEntry> kamus,
        Written<String> uraian,
        Written<String> masalah,
        Written<Takaran> volume,
        Written<Satuan> satuan,
        Written<Long> anggaran,
        Written<Integer> prioritas,
        Map<String, Written<BigDecimal>> atribut,
        Map<String, Written<String>> keterangan,
        Written<String> pengusulNama,
        Written<String> pengusulKontak,
        Written<Usulan.Titik> titik,
        Written<List<Usulan.Lampiran>> lampiran) {}
