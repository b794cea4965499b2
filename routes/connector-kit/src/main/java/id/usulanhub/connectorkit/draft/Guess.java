package id.usulanhub.connectorkit.draft;

/**
 * From where a field is probably filled.
 *
 * @param field a column of the hub's own table of headings
 * @param sureness from 0 to 1
 */
record Guess(String field, Offer offer, double sureness) {

    /** Below it a guess is worse than none. */
    static final double LEAST = 0.55;

    String word() {
        if (sureness >= 0.95) {
            return "pasti / sure";
        }
        return sureness >= 0.75 ? "mungkin / likely" : "tebakan / guess";
    }
}
