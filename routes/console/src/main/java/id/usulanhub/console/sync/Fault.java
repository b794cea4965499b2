package id.usulanhub.console.sync;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.usulanhub.console.collect.DoorCode;
import id.usulanhub.console.collect.ProblemDocument;
import id.usulanhub.domain.outcome.Mender;
import id.usulanhub.domain.outcome.Place;

/**
 * One thing that is wrong with a change. The value itself is left out: it may be personal.
 *
 * @param path a JSON Pointer within the change; empty for all of it
 * @param message the code in the reader's language
 * @param mender who can mend it
 * @param retryHelps whether the same change may be taken later
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Fault(
        @JsonInclude(JsonInclude.Include.ALWAYS) String path,
        String code,
        String field,
        String message,
        String detail,
        Mender mender,
        boolean retryHelps) {

    /** Of the usulan, which the change holds as its payload. */
    static Fault ofPayload(ProblemDocument.Entry entry) {
        Place place = entry.place();
        return of(place.kind() == Place.Kind.POINTER ? "/payload" + place.path() : "", entry);
    }

    /** Of the change itself. */
    static Fault ofItem(ProblemDocument.Entry entry) {
        return of(entry.place().path(), entry);
    }

    /** Of all of it, before it is looked at. */
    static Fault ofDoor(DoorCode code, String message) {
        return new Fault("", code.name(), "", message, "", Mender.OPERATOR, false);
    }

    private static Fault of(String path, ProblemDocument.Entry entry) {
        return new Fault(
                path, entry.code(), entry.field(), entry.message(), entry.detail(), entry.mender(), entry.retryHelps());
    }
}
