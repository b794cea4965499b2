package id.usulanhub.view;

/** Names a record of the raw topic: {@code partition-offset}. */
record RawId(int partition, long offset) {

    /** @throws IllegalArgumentException when {@code text} is not of the form */
    static RawId of(String text) {
        int dash = text.indexOf('-');
        if (dash < 1) {
            throw new IllegalArgumentException("not a raw id");
        }
        return new RawId(Integer.parseInt(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
    }

    @Override
    public String toString() {
        return partition + "-" + offset;
    }
}
