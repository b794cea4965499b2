package id.usulanhub.console.collect;

import id.usulanhub.connectorkit.door.Body;
import java.util.Locale;
import java.util.Set;

/** Which media types the doors read. What a sender claims only opens the door; what the bytes are decides later. */
public final class MediaTypes {

    private static final Set<String> SHEETS = Set.of(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-excel",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            "text/csv",
            "application/octet-stream");

    private MediaTypes() {}

    /** Whether a body that is written so may come under this media type. */
    static boolean isOf(Body body, String contentType) {
        String type = essence(contentType);
        return switch (body) {
            case JSON, SYNC -> isJson(contentType);
            case FORM -> type.equals("application/x-www-form-urlencoded");
            case MULTIPART, OPENROSA -> type.equals("multipart/form-data");
            case XML ->
                type.equals("text/xml")
                        || type.equals("application/xml")
                        || (type.startsWith("application/") && type.endsWith("+xml"));
        };
    }

    public static boolean isJson(String contentType) {
        String type = essence(contentType);
        return type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json"));
    }

    static boolean isSheet(String contentType) {
        return SHEETS.contains(essence(contentType));
    }

    /** Without parameters, in lower case; empty when there is none. */
    private static String essence(String contentType) {
        String type = contentType == null ? "" : contentType;
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
