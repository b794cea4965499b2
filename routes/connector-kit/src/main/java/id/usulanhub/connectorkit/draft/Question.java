package id.usulanhub.connectorkit.draft;

/**
 * A question of a form's definition.
 *
 * @param path groups and name, as KoboToolbox names an answer: {@code lokasi/kecamatan}
 * @param type as XLSForm names it: {@code text}, {@code integer}, {@code select_one}
 * @param label what is asked
 * @param choice the name of the first choice; empty where there are none
 */
record Question(String path, String type, String label, String choice) {

    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** An answer that the type allows. */
    String answer() {
        return switch (type) {
            case "integer", "int", "range" -> "3";
            case "decimal" -> "2.5";
            case "date" -> "2027-01-15";
            case "time" -> "08:00:00.000+07:00";
            case "dateTime" -> "2027-01-15T08:00:00.000+07:00";
            case "geopoint" -> "-6.2 107.1 0 0";
            default -> choice.isEmpty() ? label : choice;
        };
    }
}
