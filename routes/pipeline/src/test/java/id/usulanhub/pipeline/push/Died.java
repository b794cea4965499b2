package id.usulanhub.pipeline.push;

/** The process ends here, as kill -9 would end it: no handler of exceptions may run on. */
final class Died extends Error {

    private static final long serialVersionUID = 1L;

    /** Dies at one step out of all that are counted. */
    static final class AtStep {

        private int left;

        /** @param step 1 for the first; 0 for never */
        AtStep(int step) {
            this.left = step;
        }

        void pass() {
            left--;
            if (left == 0) {
                throw new Died();
            }
        }

        boolean happened() {
            return left <= 0;
        }
    }
}
