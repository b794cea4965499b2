package id.usulanhub.connectorkit.mapping;

import id.usulanhub.domain.outcome.Place;
import id.usulanhub.domain.outcome.Written;
import id.usulanhub.domain.wilayah.Wilayah;
import java.util.List;

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
    record Single<T>(String name, List<Selector> from, Verb<T> verb, Else<T> otherwise) implements Field<T> {

        @Override
        public Written<T> read(Reading reading) {
            Scalar scalar = reading.first(from);
            if (scalar.fault() != null) {
                return reading.faulty(scalar, name);
            }
            return scalar.isBlank()
                    ? reading.missing(scalar, name, otherwise)
                    : reading.taken(scalar, verb.read(scalar, name, reading.reference()));
        }
    }

    /**
     * The place: by kecamatan, and by desa within it.
     *
     * @param elseKabupaten whether neither of them means the kabupaten as a whole, and is not a problem
     */
    record Lokasi(Selector kecamatan, Selector desa, boolean elseKabupaten) implements Field<Wilayah> {

        private static final String NAME = "wilayah";

        @Override
        public Written<Wilayah> read(Reading reading) {
            Scalar inKecamatan = reading.at(kecamatan);
            Scalar inDesa = reading.at(desa);
            if (inKecamatan.fault() != null || inDesa.fault() != null) {
                return reading.faulty(inKecamatan.fault() != null ? inKecamatan : inDesa, NAME);
            }
            return inKecamatan.isBlank() && inDesa.isBlank() && !elseKabupaten
                    ? reading.missing(inKecamatan, NAME, Else.problem())
                    : matched(reading, inKecamatan, inDesa);
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
}
