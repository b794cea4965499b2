package id.usulanhub.pipeline.flow;

/** What may be logged of a failure: never its message, which may quote the data. */
final class Failures {

    private Failures() {}

    /** The class of the innermost cause. */
    static String kind(Throwable failure) {
        return innermost(failure).getClass().getName();
    }

    /** Where the innermost cause was thrown. */
    static String place(Throwable failure) {
        StackTraceElement[] trace = innermost(failure).getStackTrace();
        return trace.length == 0 ? "unknown" : trace[0].toString();
    }

    private static Throwable innermost(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        return inner;
    }
}
