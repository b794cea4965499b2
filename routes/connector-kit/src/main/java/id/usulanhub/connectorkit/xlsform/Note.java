package id.usulanhub.connectorkit.xlsform;

import id.usulanhub.connectorkit.Finding;

/**
 * What is to be said of one place of a workbook.
 *
 * @param place {@code survey!C5}; empty for the workbook as a whole
 * @param message what is wrong
 * @param fix what to do
 */
public record Note(String place, String message, String fix) {

    /** @param file of the connector's folder that has the place */
    public Finding finding(String file, String rule) {
        return new Finding(file, 0, rule, (place + " " + message).strip(), fix);
    }
}
