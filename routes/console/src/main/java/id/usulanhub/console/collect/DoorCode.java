package id.usulanhub.console.collect;

import org.springframework.http.HttpStatus;

/** What a door, or the server before it, refuses before the data is looked at. */
public enum DoorCode {
    SECRET_WRONG(HttpStatus.UNAUTHORIZED),
    SIGNATURE_WRONG(HttpStatus.UNAUTHORIZED),
    TOKEN_WRONG(HttpStatus.FORBIDDEN),
    TOO_MANY_FAILURES(HttpStatus.TOO_MANY_REQUESTS),
    PAUSED(HttpStatus.SERVICE_UNAVAILABLE),
    CLOSED(HttpStatus.CONFLICT),
    SECRET_NOT_SET(HttpStatus.SERVICE_UNAVAILABLE),
    TOO_MANY_PARTS(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE_UNSUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    FILE_MISSING(HttpStatus.BAD_REQUEST),
    BODY_TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    BODY_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    UPLOAD_UNCLEAR(HttpStatus.BAD_REQUEST),
    UPLOAD_ELSEWHERE(HttpStatus.CONFLICT),
    UPLOAD_UNDER_WAY(HttpStatus.LOCKED),
    CONTENT_DIFFERS(HttpStatus.UNPROCESSABLE_CONTENT),
    CONNECTOR_UNKNOWN(HttpStatus.NOT_FOUND),
    PARAMETER_UNCLEAR(HttpStatus.BAD_REQUEST),
    TOKEN_UNCLEAR(HttpStatus.BAD_REQUEST),
    FORM_NOT_HERE(HttpStatus.NOT_FOUND),
    LIST_UNKNOWN(HttpStatus.NOT_FOUND),
    RECEIPT_UNKNOWN(HttpStatus.NOT_FOUND),
    TOO_BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    NOT_NOW(HttpStatus.SERVICE_UNAVAILABLE),
    STORAGE_FULL(HttpStatus.INSUFFICIENT_STORAGE),
    ADDRESS_UNKNOWN(HttpStatus.NOT_FOUND),
    METHOD_UNSUPPORTED(HttpStatus.METHOD_NOT_ALLOWED),
    REQUEST_UNCLEAR(HttpStatus.BAD_REQUEST),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    DoorCode(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** What stands for a status that the server has come to without a door. */
    public static DoorCode of(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> ADDRESS_UNKNOWN;
            case METHOD_NOT_ALLOWED -> METHOD_UNSUPPORTED;
            case REQUEST_TIMEOUT -> BODY_TOO_SLOW;
            case CONTENT_TOO_LARGE -> BODY_TOO_LARGE;
            case UNSUPPORTED_MEDIA_TYPE -> MEDIA_TYPE_UNSUPPORTED;
            case SERVICE_UNAVAILABLE -> NOT_NOW;
            default -> status.is4xxClientError() ? REQUEST_UNCLEAR : FAULT;
        };
    }
}
