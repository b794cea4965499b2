package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.nama.Nama;
import id.usulanhub.domain.normalise.Reference;
import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.ProblemCode;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.usulan.Usulan;
import id.usulanhub.domain.wilayah.Wilayah;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * How one canonical field is filled.
 *
 * @param <T> the field's type
 */
interface Field<T> {

    /** The value, null where there is none; what is wrong with it is added to the reading's problems. */
    Written<T> read(Reading reading);

    /** A field that has the same value in every record. */
    static <T> Field<T> fixed(T value) {
        Written<T> written = new Written<>(value, "", Place.wholeRecord());
        return reading -> written;
    }

    /** A field that one value of the payload fills: the first one that is there. */
    record Single<T>(String name, Taking taking, Verb<T> verb, Else<T> otherwise) implements Field<T> {

        @Override
        public Written<T> read(Reading reading) {
            Scalar scalar = taking.from(reading);
            if (scalar.fault() != null) {
                return reading.faulty(scalar, name);
            }
            return scalar.isBlank()
                    ? reading.missing(scalar, name, otherwise, taking.selectors())
                    : reading.taken(scalar, verb.read(scalar, name, reading.reference()));
        }
    }

    /**
     * A field for which what the hub knows stands where nothing is written.
     *
     * @param otherwise what it knows
     */
    record Known<T>(Field<T> field, Function<Reference, T> otherwise) implements Field<T> {

        @Override
        public Written<T> read(Reading reading) {
            Written<T> written = field.read(reading);
            return written.isBlank()
                    ? new Written<>(otherwise.apply(reading.reference()), "", written.place())
                    : written;
        }
    }

    /**
     * The place: by kecamatan, and by desa within it.
     *
     * @param elseKabupaten whether neither of them means the kabupaten as a whole, and is not a problem
     * @param desaNeeded whether a kecamatan without a desa is a problem, and not the kecamatan as a whole
     */
    record Lokasi(Taking kecamatan, Taking desa, boolean elseKabupaten, boolean desaNeeded) implements Field<Wilayah> {

        private static final String NAME = "wilayah";

        @Override
        public Written<Wilayah> read(Reading reading) {
            Scalar inKecamatan = kecamatan.from(reading);
            Scalar inDesa = desa.from(reading);
            if (inKecamatan.fault() != null || inDesa.fault() != null) {
                return reading.faulty(inKecamatan.fault() != null ? inKecamatan : inDesa, NAME);
            }
            if (inDesa.isBlank() && desaNeeded && !inKecamatan.isBlank()) {
                return reading.missing(inDesa, NAME, Else.problem(), desa.selectors());
            }
            return inKecamatan.isBlank() && inDesa.isBlank() && !elseKabupaten
                    ? reading.missing(inKecamatan, NAME, Else.problem(), both())
                    : matched(reading, inKecamatan, inDesa);
        }

        private List<Selector> both() {
            return Stream.concat(kecamatan.selectors().stream(), desa.selectors().stream())
                    .toList();
        }

        private static Written<Wilayah> matched(Reading reading, Scalar kecamatan, Scalar desa) {
            return reading.taken(
                    desa.isBlank() ? kecamatan : desa,
                    reading.reference()
                            .wilayah()
                            .match(
                                    Verbs.written(kecamatan),
                                    Verbs.written(desa),
                                    reading.reference().kabupaten()));
        }
    }

    /**
     * A field that counts only where another value is one of some; elsewhere it has no value, whatever stands there.
     *
     * @param is as names are compared
     */
    record Conditional<T>(Taking when, Set<String> is, Field<T> field) implements Field<T> {

        @Override
        public Written<T> read(Reading reading) {
            Scalar condition = when.from(reading);
            return isMet(condition) ? field.read(reading) : new Written<>(null, "", condition.place());
        }

        boolean counts(Reading reading) {
            return isMet(when.from(reading));
        }

        private boolean isMet(Scalar condition) {
            return is.contains(Nama.key(condition.text()));
        }
    }

    /** A point on the map: a text, two numbers or an object of them. */
    record Point(String name, Taking taking, Else<Usulan.Titik> otherwise) implements Field<Usulan.Titik> {

        @Override
        public Written<Usulan.Titik> read(Reading reading) {
            for (Selector selector : taking.selectors()) {
                Found found = reading.source().find(selector);
                if (found.node().isContainer() && !isEmpty(found.node())) {
                    Scalar shown = Scalar.text(found.node().toString(), found.place());
                    return reading.taken(shown, Verbs.onEarth(Koordinat.read(found.node()), shown, name));
                }
            }
            return new Single<>(name, taking, Verbs.point(), otherwise).read(reading);
        }

        /** Devices without a position send {@code [null, null]}. */
        private static boolean isEmpty(JsonNode node) {
            return node.valueStream().allMatch(JsonNode::isNull);
        }
    }

    /**
     * The files that stand at all of some selectors, each {@code {file, sha256, size, mediaType}} or a list of them; in an
     * instance of a form the names of files, which have come or will.
     */
    record Files(String name, List<Labelled> from, Else<List<Usulan.Lampiran>> otherwise)
            implements Field<List<Usulan.Lampiran>> {

        private static final int HASH_DIGITS = 64;
        private static final String UNKNOWN_TYPE = "application/octet-stream";

        /**
         * A place where files stand.
         *
         * @param dokumen as which document of the kamus; empty when the mapping does not say, {@value #ANY} when each
         *     member says by its name
         */
        record Labelled(String dokumen, Selector selector) {

            static final String ANY = "*";

            /** What stands there, by the document as which it counts. */
            Map<String, List<JsonNode>> within(JsonNode found) {
                if (!dokumen.equals(ANY)) {
                    return Map.of(dokumen, items(found));
                }
                Map<String, List<JsonNode>> byName = new LinkedHashMap<>();
                found.propertyStream()
                        .forEach(member -> byName.computeIfAbsent(named(member.getKey()), name -> new ArrayList<>())
                                .addAll(items(member.getValue())));
                return byName;
            }

            /** {@code surat_permohonan-2} is a second file of the document {@code surat permohonan}. */
            private static String named(String member) {
                return member.replaceFirst("-\\d+$", "").replace('_', ' ').strip();
            }

            private static List<JsonNode> items(JsonNode node) {
                return node.isArray() ? node.valueStream().toList() : List.of(node);
            }
        }

        @Override
        public Written<List<Usulan.Lampiran>> read(Reading reading) {
            // A form may name one file twice.
            Set<Usulan.Lampiran> files = new LinkedHashSet<>();
            Place first = null;
            for (Labelled place : from) {
                Found found = reading.source().find(place.selector());
                first = first == null ? found.place() : first;
                place.within(found.node())
                        .forEach((document, nodes) -> nodes.forEach(node -> files.addAll(
                                files(new Labelled(document, place.selector()), node, found.place(), reading))));
            }
            Scalar shown = Scalar.absent(first);
            return files.isEmpty()
                    ? reading.missing(shown, name, otherwise, List.of())
                    : shown.written(List.copyOf(files));
        }

        private List<Usulan.Lampiran> files(Labelled from, JsonNode node, Place place, Reading reading) {
            String named = node.isString() ? node.stringValue().strip() : "";
            List<JsonNode> come = named.isEmpty() ? null : reading.source().files(named);
            if (come == null) {
                return file(from, node, place, reading).stream().toList();
            }
            return come.isEmpty()
                    ? List.of(Usulan.Lampiran.awaited(named, promised(named), from.dokumen()))
                    : come.stream()
                            .flatMap(each -> file(from, each, place, reading).stream())
                            .toList();
        }

        private static String promised(String name) {
            return Objects.requireNonNullElse(URLConnection.guessContentTypeFromName(name), UNKNOWN_TYPE);
        }

        private Optional<Usulan.Lampiran> file(Labelled from, JsonNode node, Place place, Reading reading) {
            if (node.isObject() && isHash(node.path("sha256").asString(""))) {
                return Optional.of(new Usulan.Lampiran(
                        node.path("file").asString(""),
                        node.path("sha256").asString(),
                        Math.max(0, node.path("size").asLong(0)),
                        node.path("mediaType").asString(UNKNOWN_TYPE),
                        node.path("document").asString(from.dokumen())));
            }
            if (node.isContainer() || !Scalar.of(node, place).isBlank()) {
                reading.problems()
                        .add(Scalar.text(node.toString(), place)
                                .problem(ProblemCode.PAYLOAD_MALFORMED, name, "file, sha256, size, mediaType"));
            }
            return Optional.empty();
        }

        private static boolean isHash(String text) {
            return text.length() == HASH_DIGITS && isHex(text);
        }

        private static boolean isHex(String text) {
            return text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
        }
    }
}
