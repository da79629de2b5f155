package org.hangyeol.cat;

import java.util.Comparator;
import java.util.UUID;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.logging.Log;
import io.quarkus.security.ForbiddenException;

import org.hangyeol.access.CrossSiteException;
import org.hangyeol.access.OutOfLimitsException;
import org.hangyeol.access.RefusedKeyException;
import org.hangyeol.access.TooManyRequestsException;
import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.NotThereException;
import org.hangyeol.exchange.UnreadableFileException;
import org.hangyeol.exchange.UnsupportedFormatException;
import org.hangyeol.memory.IndexNotReadyException;
import org.hangyeol.memory.UnitExistsException;
import org.hangyeol.segment.UnknownLanguageException;

/**
 * What went wrong in a request. Every protocol tells it in a shape of its own; what it is, is decided here, so that none
 * takes a failure of the server for an empty answer.
 *
 * @param status of HTTP
 * @param message what was wrong and what to do
 * @param retryAfter after how many seconds it may go well; 0 if waiting is of no use
 */
public record Failure(int status, String message, long retryAfter) {
    /** What a client is told to wait while the index is being made. */
    private static final int SECONDS_UNTIL_READY = 5;

    private static final int UNAUTHORIZED = 401;

    /** One that waiting does not mend. */
    public Failure(int status, String message) {
        this(status, message, 0);
    }

    /** Whatever was thrown. What is our own fault is logged, and told without any detail. */
    public static Failure of(Throwable e) {
        if (e instanceof WebApplicationException refused) {
            return of(refused);
        }
        if (e instanceof IndexNotReadyException) {
            return new Failure(503, e.getMessage(), SECONDS_UNTIL_READY);
        }
        if (e instanceof NotThereException) {
            return new Failure(404, e.getMessage());
        }
        if (e instanceof UnitExistsException) {
            return new Failure(409, e.getMessage());
        }
        if (e instanceof InvalidFieldException
                || e instanceof UnknownLanguageException
                || e instanceof UnsupportedFormatException
                || e instanceof UnreadableFileException) {
            return new Failure(400, e.getMessage());
        }
        if (e instanceof ConstraintViolationException violated) {
            return new Failure(400, message(violated));
        }
        if (e instanceof JsonProcessingException unreadable) {
            return of(unreadable);
        }
        if (e instanceof OutOfLimitsException || e instanceof CrossSiteException) {
            return new Failure(403, e.getMessage());
        }
        if (e instanceof TooManyRequestsException tooMany) {
            return new Failure(429, e.getMessage(), tooMany.seconds());
        }
        Throwable reason = e.getCause() instanceof RefusedKeyException cause ? cause : e;
        if (reason instanceof RefusedKeyException) {
            return new Failure(401, reason.getMessage());
        }
        if (e instanceof ForbiddenException) {
            return new Failure(403, "This key may not do that. Ask for one with a higher role.");
        }
        if (e instanceof SecurityException) {
            return new Failure(401, "No key, or one that is not known. Enter a key of this server in your tool.");
        }
        return fault(e);
    }

    /** An answer of this status, without a body. */
    public Response.ResponseBuilder answer() {
        Response.ResponseBuilder answer = Response.status(status);
        if (retryAfter > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return status == UNAUTHORIZED ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer") : answer;
    }

    /** What the framework refuses, or wraps. */
    private static Failure of(WebApplicationException refused) {
        if (refused.getCause() instanceof JsonProcessingException unreadable) {
            return of(unreadable);
        }
        int status = refused.getResponse().getStatus();
        String reason = refused.getResponse().getStatusInfo().getReasonPhrase();
        return status < 500 ? new Failure(status, reason + ".") : fault(refused);
    }

    private static Failure of(JsonProcessingException unreadable) {
        if (unreadable.getCause() instanceof WebApplicationException refused) {
            return of(refused);
        }
        int line =
                unreadable.getLocation() == null ? 0 : unreadable.getLocation().getLineNr();
        String place = line < 1
                ? ""
                : " at line %d, column %d"
                        .formatted(line, unreadable.getLocation().getColumnNr());
        return new Failure(400, "The body is not the JSON that this address expects%s.".formatted(place));
    }

    /** The first field by name; the method and the parameter that holds the body are no names of the client's. */
    private static String message(ConstraintViolationException violated) {
        ConstraintViolation<?> first = violated.getConstraintViolations().stream()
                .min(Comparator.comparing((ConstraintViolation<?> violation) -> field(violation))
                        .thenComparing(ConstraintViolation::getMessage))
                .orElseThrow();
        return "Invalid '%s': %s.".formatted(field(first), first.getMessage());
    }

    private static String field(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName() == null ? last : node.getName();
        }
        return last;
    }

    private static Failure fault(Throwable e) {
        String number = UUID.randomUUID().toString();
        Log.errorf(e, "Failure %s", number);
        return new Failure(
                500,
                "Something went wrong in the server. The log has the reason under the number %s.".formatted(number));
    }
}
