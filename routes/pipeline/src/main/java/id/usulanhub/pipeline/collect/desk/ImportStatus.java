package id.usulanhub.pipeline.collect.desk;

/**
 * How far an import has come.
 *
 * @param rows read or stored so far, as its state says
 * @param total how many rows the file holds; 0 while that is not known
 * @param perSecond rows in a second since the state began; 0 while that is not known
 * @param secondsLeft until all is stored; -1 while that is not known
 */
public record ImportStatus(ImportJob job, long rows, long total, long perSecond, long secondsLeft) {

    private static final long UNKNOWN = -1;

    static ImportStatus at(ImportJob job, Pace pace) {
        boolean isStoring = job.state() == ImportJob.State.STORING;
        long left = isStoring && pace.perSecond() > 0
                ? Math.ceilDiv(Math.max(0, pace.total() - pace.rows()), pace.perSecond())
                : UNKNOWN;
        return new ImportStatus(job, pace.rows(), pace.total(), pace.perSecond(), left);
    }

    static ImportStatus resting(ImportJob job) {
        long rows = job.receipt() == null ? 0 : job.receipt().rows();
        return new ImportStatus(job, rows, rows, 0, UNKNOWN);
    }

    /** Share of the rows that are stored, 0 to 100; -1 while that is not known. */
    public long percent() {
        if (job.state() == ImportJob.State.DONE) {
            return 100;
        }
        return total == 0 || job.state() != ImportJob.State.STORING ? UNKNOWN : 100 * rows / total;
    }
}
