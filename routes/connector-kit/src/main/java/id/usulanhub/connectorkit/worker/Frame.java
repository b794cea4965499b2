package id.usulanhub.connectorkit.worker;

/** What a reading process writes: each frame begins with its number here, each value with the number of its kind. */
enum Frame {
    SHEET,
    ROW,
    END_OF_SHEET,
    END,
    REFUSED,
    MARKED;

    /** The kinds of values in a row's cells. */
    enum Value {
        TEXT,
        NUMBER,
        TRUE,
        FALSE,
        DATE,
        MOMENT,
        FAULT;

        private static final Value[] ALL = values();

        static Value of(int number) {
            return ALL[number];
        }
    }

    private static final Frame[] ALL = values();

    static Frame of(int number) {
        return ALL[number];
    }
}
