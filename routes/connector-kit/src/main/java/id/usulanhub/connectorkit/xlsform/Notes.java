package id.usulanhub.connectorkit.xlsform;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is to be said of a workbook: faults, for which no form is made, and what the form is made without. */
final class Notes {

    private final List<Note> faults = new ArrayList<>();
    private final List<Note> remarks = new ArrayList<>();

    void fault(String place, String message, String fix) {
        faults.add(new Note(place, message, fix));
    }

    void remark(String place, String message, String fix) {
        remarks.add(new Note(place, message, fix));
    }

    List<Note> faults() {
        return faults.stream().distinct().toList();
    }

    List<Note> remarks() {
        return remarks.stream().distinct().toList();
    }
}
