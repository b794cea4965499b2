package id.usulanhub.connectorkit.mapping;

/**
 * What a value that is not there becomes. A value that is there and cannot be read is always a problem.
 *
 * @param isProblem whether its absence is a problem
 * @param value what stands for it otherwise; may be null
 */
record Else<T>(boolean isProblem, T value) {

    static <T> Else<T> problem() {
        return new Else<>(true, null);
    }

    static <T> Else<T> of(T value) {
        return new Else<>(false, value);
    }
}
