package id.usulanhub.console.collect;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.usulanhub.domain.outcome.Mender;
import id.usulanhub.domain.outcome.Place;
import java.util.List;

/**
 * What a door answers when it refuses: RFC 9457, {@code application/problem+json}.
 *
 * @param type a name of the kind of problem that never changes
 * @param title what is wrong, in the reader's language
 * @param status the HTTP status
 * @param detail what to do about it, in the reader's language
 * @param instance the path that was asked for
 * @param code the hub's code; that of the first problem
 * @param problems all that is wrong with the data; empty when the data was not looked at
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemDocument(
        String type, String title, int status, String detail, String instance, String code, List<Entry> problems) {

    /**
     * One thing that is wrong with the data. The value itself is left out: it may be personal.
     *
     * @param message the code in the reader's language
     * @param mender who can mend it
     * @param retryHelps whether the same bytes may be taken later
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Entry(
            String code, String field, Place place, String message, String detail, Mender mender, boolean retryHelps) {}
}
