package id.usulanhub.connectorkit.workbook;

import id.usulanhub.domain.angka.Angka;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Takes the numbers of workbooks exactly as they are stored, and the dates among them by the workbook's epoch. */
record CellNumbers(boolean epoch1904) {

    /** Excel keeps 15 digits; what it writes beyond them is noise of its binary numbers. */
    private static final MathContext DIGITS_OF_EXCEL = new MathContext(15, RoundingMode.HALF_EVEN);

    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);

    /** The 29 February 1900, which never was. */
    private static final int LEAP_DAY_OF_LOTUS = 60;

    private static final int SECONDS_OF_DAY = 86_400;
    private static final int LAST_YEAR = 9999;

    /** @return a BigDecimal; the text itself when it is larger than any figure, or none */
    static Object number(String stored) {
        try {
            BigDecimal number = new BigDecimal(stored.strip());
            return Angka.isOfReadableSize(number) ? plain(number) : stored;
        } catch (NumberFormatException e) {
            return stored;
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        if (number.scale() < 0) {
            return number.setScale(0);
        }
        return number.scale() > 0 && number.precision() > DIGITS_OF_EXCEL.getPrecision()
                ? number.round(DIGITS_OF_EXCEL)
                : number;
    }

    /** @return what a person sees: a LocalDate, a LocalDateTime, a time as text, or the number where it is no day */
    Object shown(Object number, NumberFormat format) {
        if (!(number instanceof BigDecimal serial) || format == NumberFormat.NUMBER) {
            return number;
        }
        return format == NumberFormat.TIME ? time(serial) : date(serial);
    }

    private static Object time(BigDecimal serial) {
        boolean isOfOneDay = serial.signum() >= 0 && serial.compareTo(BigDecimal.ONE) < 0;
        int second = seconds(serial);
        return isOfOneDay && second < SECONDS_OF_DAY
                ? LocalTime.ofSecondOfDay(second).toString()
                : serial;
    }

    private Object date(BigDecimal serial) {
        int day = serial.intValue();
        if (serial.signum() < 0 || day == 0 && !epoch1904 || day == LEAP_DAY_OF_LOTUS && !epoch1904) {
            return serial;
        }
        int second = seconds(serial.subtract(BigDecimal.valueOf(day)));
        try {
            LocalDateTime moment = firstDay(day).plusDays(day).atStartOfDay().plusSeconds(second);
            return moment.getYear() > LAST_YEAR ? serial : withoutMidnight(moment);
        } catch (DateTimeException e) {
            return serial;
        }
    }

    static Object withoutMidnight(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? moment.toLocalDate() : moment;
    }

    private LocalDate firstDay(int day) {
        if (epoch1904) {
            return EPOCH_1904;
        }
        return day < LEAP_DAY_OF_LOTUS ? EPOCH_1900.plusDays(1) : EPOCH_1900;
    }

    private static int seconds(BigDecimal ofDay) {
        return ofDay.multiply(BigDecimal.valueOf(SECONDS_OF_DAY))
                .setScale(0, RoundingMode.HALF_UP)
                .intValue();
    }
}
