package id.usulanhub.domain.angka;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.StringLength;

class AngkaProperties {

    private static final DecimalFormatSymbols INDONESIAN = DecimalFormatSymbols.getInstance(Locale.of("id", "ID"));

    @Property
    void what_java_writes_for_indonesia_is_read_back_exactly(
            @ForAll @BigRange(min = "0", max = "999999999999") @Scale(4) BigDecimal number) {
        String written = new DecimalFormat("#,##0.####", INDONESIAN).format(number);

        assertThat(Angka.read(written))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @Property
    void an_amount_means_the_same_however_it_is_dressed(
            @ForAll @LongRange(min = 0, max = 999_999_999_999L) long rupiah) {
        String plain = new DecimalFormat("#,##0", INDONESIAN).format(rupiah);

        assertThat(Rupiah.read(plain)).contains(rupiah);
        assertThat(Rupiah.read("Rp. " + plain + ",00")).contains(rupiah);
        assertThat(Rupiah.read("Rp" + plain + ",-")).contains(rupiah);
    }

    @Property
    void any_text_ends_in_a_value_or_in_none(@ForAll @StringLength(max = 60) String text) {
        assertThat(Angka.read(text)).isNotNull();
        assertThat(Rupiah.read(text)).isNotNull();
        assertThat(Takaran.read(text)).isNotNull();
    }

    @Property
    void a_number_that_is_read_keeps_every_digit_that_was_written(
            @ForAll @Chars({'1', '2', '3', '.', ','}) @StringLength(min = 1, max = 12) String text) {
        Angka.read(text)
                .ifPresent(number -> assertThat(number.toPlainString().replace(".", ""))
                        .isEqualTo(text.replace(".", "").replace(",", "")));
    }
}
