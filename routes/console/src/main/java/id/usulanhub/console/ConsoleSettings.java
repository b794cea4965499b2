package id.usulanhub.console;

import id.usulanhub.domain.wilayah.KodeWilayah;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;

/**
 * What the operator sets for the console and the doors.
 *
 * @param kabupaten whose hub it is
 * @param tahun the planning year that the pages show
 * @param zone in which times are shown, for example {@code Asia/Jakarta} for WIB
 * @param spool folder on local disk into which uploads are streamed; made when absent
 * @param limits how large what comes in may be
 * @param secureCookies whether cookies travel over TLS only
 */
public record ConsoleSettings(
        KodeWilayah kabupaten, int tahun, ZoneId zone, Path spool, Limits limits, boolean secureCookies) {

    /**
     * How large what comes in may be.
     *
     * @param body bytes of one JSON submission
     * @param file bytes of one spreadsheet
     */
    public record Limits(long body, long file) {

        private static final long MEBIBYTE = 1024L * 1024L;
        private static final long MULTIPART = 25 * MEBIBYTE;
        private static final long BODIES_AT_ONCE = 4;

        /** 1 MiB for a submission, 50 MiB for a spreadsheet. */
        public static final Limits DEFAULT = new Limits(MEBIBYTE, 50 * MEBIBYTE);

        /** @throws IllegalArgumentException when a limit is not positive */
        public Limits {
            if (body <= 0 || file <= 0) {
                throw new IllegalArgumentException("limits are positive: body=" + body + " file=" + file);
            }
        }

        /** Bytes of one submission with its files: 25 MiB, or as many as a spreadsheet when that is less. */
        public long multipart() {
            return Math.min(file, MULTIPART);
        }

        /** Bytes of all submissions that may lie in memory at once: 100 MiB, or four of the largest when that is less. */
        public long bodiesAtOnce() {
            return BODIES_AT_ONCE * multipart();
        }
    }

    public ConsoleSettings {
        Objects.requireNonNull(kabupaten);
        Objects.requireNonNull(zone);
        Objects.requireNonNull(spool);
        Objects.requireNonNull(limits);
    }
}
