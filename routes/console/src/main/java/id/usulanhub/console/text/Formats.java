package id.usulanhub.console.text;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** How numbers, amounts and times are written for people; what is not known is a dash. */
public final class Formats {

    private static final String UNKNOWN = "–";
    private static final int MINUTES_OF_TWO_HOURS = 120;
    private static final int HOURS_OF_TWO_DAYS = 48;
    private static final int SHORT_HASH = 12;

    private final ZoneId zone;
    private final InstantSource clock;

    public Formats(ZoneId zone, InstantSource clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** {@code Rp1.500.000}, in every language as Indonesians write it. */
    public String rupiah(Long amount) {
        return amount == null
                ? UNKNOWN
                : (amount < 0 ? "-Rp" : "Rp")
                        + NumberFormat.getIntegerInstance(Languages.INDONESIAN).format(Math.abs(amount));
    }

    /** A whole number with the language's separators. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(language()).format(number);
    }

    /** {@code 12,5 m}; the unit may be null. */
    public String volume(BigDecimal volume, String satuan) {
        return volume == null ? UNKNOWN : decimal(volume) + (satuan == null ? "" : " " + satuan);
    }

    /** Every decimal that there is, none that there is not. */
    public String decimal(BigDecimal number) {
        if (number == null) {
            return UNKNOWN;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number);
    }

    /** {@code 21 Nov 2026, 14.05 WIB} */
    public String time(Instant instant) {
        String pattern = language().equals(Languages.ENGLISH) ? "d MMM yyyy, HH:mm z" : "d MMM yyyy, HH.mm z";
        return instant == null
                ? UNKNOWN
                : DateTimeFormatter.ofPattern(pattern, language()).format(instant.atZone(zone));
    }

    /** How long ago, in the unit in which people think of it. */
    public String age(Instant since) {
        return since == null ? UNKNOWN : duration(Duration.between(since, clock.instant()));
    }

    /** A length of time, in the unit in which people think of it. */
    public String length(Duration length) {
        return duration(length);
    }

    private static String duration(Duration length) {
        boolean english = language().equals(Languages.ENGLISH);
        if (length.toMinutes() < 1) {
            return Math.max(0, length.toSeconds()) + (english ? " s" : " dtk");
        }
        if (length.toMinutes() < MINUTES_OF_TWO_HOURS) {
            return length.toMinutes() + (english ? " min" : " mnt");
        }
        return length.toHours() < HOURS_OF_TWO_DAYS
                ? length.toHours() + (english ? " h" : " jam")
                : length.toDays() + (english ? " days" : " hari");
    }

    /** The start of a hash: enough to compare by eye. */
    public String hash(String sha256) {
        return sha256.length() <= SHORT_HASH ? sha256 : sha256.substring(0, SHORT_HASH);
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }
}
