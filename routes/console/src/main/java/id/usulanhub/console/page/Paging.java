package id.usulanhub.console.page;

/**
 * Which page of a long list is shown.
 *
 * @param number 1 for the first
 * @param total rows of all pages; negative when it is not counted
 * @param more whether a page follows
 */
public record Paging(int number, long total, boolean more) {

    static final int SIZE = 25;

    /** The first row of page {@code number}, 0 for the first; a number below 1 is the first page. */
    static int offset(int number) {
        return Math.multiplyExact(Math.max(1, number) - 1, SIZE);
    }

    static Paging counted(int number, long total) {
        return new Paging(Math.max(1, number), total, offset(number) + (long) SIZE < total);
    }

    static Paging uncounted(int number, boolean more) {
        return new Paging(Math.max(1, number), -1, more);
    }

    /** Pages in all, 1 or more; only when counted. */
    public long pages() {
        return Math.max(1, Math.ceilDiv(total, SIZE));
    }
}
