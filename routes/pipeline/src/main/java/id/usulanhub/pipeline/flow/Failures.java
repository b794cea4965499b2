package id.usulanhub.pipeline.flow;

/** What may be logged of a failure: never its message, which may quote the data. */
public final class Failures {

    private Failures() {}

    /** The class of the innermost cause. */
    public static String kind(Throwable failure) {
        return innermost(failure).getClass().getName();
    }

    /** Where the innermost cause was thrown. */
    public static String place(Throwable failure) {
        StackTraceElement[] trace = innermost(failure).getStackTrace();
        return trace.length == 0 ? "unknown" : trace[0].toString();
    }

    /** The same for a log that wants to know how it came to it: classes and frames, its causes' too, and no message. */
    public static Throwable withoutWords(Throwable failure) {
        return new WithoutWords(failure);
    }

    private static final class WithoutWords extends Exception {
        private static final long serialVersionUID = 1L;

        private final String kind;

        WithoutWords(Throwable failure) {
            super(null, failure.getCause() == null ? null : new WithoutWords(failure.getCause()), false, true);
            this.kind = failure.getClass().getName();
            setStackTrace(failure.getStackTrace());
        }

        @Override
        public String toString() {
            return kind;
        }
    }

    private static Throwable innermost(Throwable failure) {
        Throwable inner = failure;
        while (inner.getCause() != null && inner.getCause() != inner) {
            inner = inner.getCause();
        }
        return inner;
    }
}
