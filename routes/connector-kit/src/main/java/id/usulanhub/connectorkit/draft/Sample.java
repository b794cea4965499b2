package id.usulanhub.connectorkit.draft;

import java.util.List;

/**
 * What a connector is drafted from.
 *
 * @param transport {@code form} or {@code spreadsheet}
 * @param offers the places from which fields can be filled
 * @param input the file of the first case, {@code input.json} or {@code input.csv}
 * @param content of that file
 * @param notes what a person should know, in one line each
 */
public record Sample(String transport, List<Offer> offers, String input, byte[] content, List<String> notes) {

    boolean isSheet() {
        return transport.equals("spreadsheet");
    }
}
