package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.usulan.Usulan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Points on the map as forms write them; latitude first in a text and in a list of two, longitude first in GeoJSON. */
final class Koordinat {

    private static final BigDecimal MOST_LAT = BigDecimal.valueOf(90);
    private static final BigDecimal MOST_LNG = BigDecimal.valueOf(180);

    /** About a centimetre; what is beyond is noise of the device. */
    private static final int DECIMALS = 7;

    private static final int LONGEST = 120;
    private static final int MOST_NUMBERS = 4;

    private Koordinat() {}

    /** {@code -6.2, 107.1}, {@code -6,2; 107,1}, or {@code lat lng alt accuracy} with blanks between. */
    static Optional<Usulan.Titik> read(String text) {
        List<String> parts = parts(text);
        return parts.size() < 2 || parts.size() > MOST_NUMBERS ? Optional.empty() : point(parts.get(0), parts.get(1));
    }

    /** {@code {lat, lng}}, {@code {latitude, longitude}}, a GeoJSON point, or a list of two numbers. */
    static Optional<Usulan.Titik> read(JsonNode node) {
        if (node.isArray()) {
            return point(node.path(0).asString(""), node.path(1).asString(""));
        }
        if (node.path("coordinates").isArray()) {
            JsonNode at = node.path("coordinates");
            return point(at.path(1).asString(""), at.path(0).asString(""));
        }
        return named(node, "lat", "lng")
                .or(() -> named(node, "latitude", "longitude"))
                .or(() -> named(node, "lat", "lon"));
    }

    /** The first two numbers of a text in the other order; a text that is no point stays as it is. */
    static String swapped(String text) {
        List<String> parts = parts(text);
        return parts.size() < 2 ? text : parts.get(1) + ", " + parts.get(0);
    }

    /** Whether it is somewhere on earth. */
    static boolean isOnEarth(Usulan.Titik titik) {
        return titik.lat().abs().compareTo(MOST_LAT) <= 0 && titik.lng().abs().compareTo(MOST_LNG) <= 0;
    }

    private static Optional<Usulan.Titik> named(JsonNode node, String lat, String lng) {
        return node.has(lat) ? point(node.path(lat).asString(""), node.path(lng).asString("")) : Optional.empty();
    }

    private static Optional<Usulan.Titik> point(String lat, String lng) {
        return number(lat).flatMap(north -> number(lng).map(east -> new Usulan.Titik(north, east)));
    }

    private static Optional<BigDecimal> number(String text) {
        return text.indexOf(',') >= 0
                ? Optional.empty()
                : NumberTransforms.english(text).map(number -> number.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private static List<String> parts(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        if (text.indexOf(';') >= 0) {
            return separated(text.replace(',', '.'), ';');
        }
        return separated(text, text.indexOf(',') >= 0 ? ',' : ' ');
    }

    private static List<String> separated(String text, char mark) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == mark) {
                String part = text.substring(start, at).strip();
                start = at + 1;
                if (!part.isEmpty()) {
                    parts.add(part);
                }
            }
        }
        return parts;
    }
}
