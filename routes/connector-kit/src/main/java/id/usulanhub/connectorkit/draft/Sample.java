package id.usulanhub.connectorkit.draft;

import id.usulanhub.connectorkit.openrosa.FormFiles;
import java.util.List;
import java.util.Map;

/**
 * What a connector is drafted from.
 *
 * @param transport {@code form}, {@code spreadsheet} or {@code openrosa}
 * @param offers the places from which fields can be filled
 * @param input the file of the first case, {@code input.json}, {@code input.csv} or {@code input.xml}
 * @param content of that file
 * @param notes what a person should know, in one line each
 * @param phones the form that phones are to fetch; null where none is
 */
public record Sample(
        String transport, List<Offer> offers, String input, byte[] content, List<String> notes, Phones phones) {

    /**
     * A form that phones fetch from the hub.
     *
     * @param names as the manifest says them
     * @param files the form and what it needs, by their names within the folder
     * @param uploads the paths of the questions that ask for a file
     */
    public record Phones(FormFiles names, Map<String, byte[]> files, List<String> uploads) {}

    Sample(String transport, List<Offer> offers, String input, byte[] content, List<String> notes) {
        this(transport, offers, input, content, notes, null);
    }

    boolean isSheet() {
        return transport.equals("spreadsheet");
    }

    boolean isOfPhones() {
        return phones != null;
    }

    Sample with(byte[] masked) {
        return new Sample(transport, offers, input, masked, notes, phones);
    }
}
