package org.hangyeol.web;

import java.util.List;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A failure on the wire: problem+json of RFC 9457.
 *
 * @param type address that names the kind of problem; "about:blank" where the status says it all
 * @param title the kind of problem in words, the same for every one of its kind
 * @param detail what was wrong this time and what to do
 * @param errors the fields that are wrong; left out if none is to blame
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(String type, String title, int status, String detail, List<FieldError> errors) {
    static final MediaType MEDIA_TYPE = new MediaType("application", "problem+json");

    /**
     * One field that is wrong.
     *
     * @param field its path in the request: {@code threshold}, {@code segments[3]}
     * @param message what is wrong and what to do
     */
    public record FieldError(String field, String message) {}

    static Response of(Response.StatusType status, String detail, List<FieldError> errors) {
        ProblemJson problem =
                new ProblemJson("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, errors);
        return Response.status(status).type(MEDIA_TYPE).entity(problem).build();
    }

    static Response of(Response.StatusType status, String detail) {
        return of(status, detail, List.of());
    }
}
