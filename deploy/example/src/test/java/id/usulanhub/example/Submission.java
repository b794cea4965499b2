package id.usulanhub.example;

/**
 * One submission of the example files.
 *
 * @param channel the connector that it is for
 * @param file its file below {@code bekasi-2027}
 * @param place the line of a form file, the row of a sheet
 * @param payload what a connector is given
 */
record Submission(String channel, String file, String place, byte[] payload) {}
