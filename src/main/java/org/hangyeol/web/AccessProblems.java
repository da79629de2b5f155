package org.hangyeol.web;

import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import org.hangyeol.access.Caller;
import org.hangyeol.access.CrossSiteException;
import org.hangyeol.access.OutOfLimitsException;
import org.hangyeol.access.RefusedKeyException;
import org.hangyeol.access.TooManyRequestsException;

/** Turns refusals of a caller into problem+json. */
public class AccessProblems {
    /** A key that is none or counts no more. */
    @ServerExceptionMapper
    public Response refused(AuthenticationFailedException e) {
        return unauthorized(
                e.getCause() instanceof RefusedKeyException refused ? refused.getMessage() : "This key is refused.");
    }

    @ServerExceptionMapper
    public Response stranger(UnauthorizedException e) {
        return unauthorized(
                "This server wants a key. Send it in the header 'Authorization: Bearer hgk_…', or put /as/hgk_…"
                        + " before the address. An admin makes keys.");
    }

    private static Response unauthorized(String detail) {
        return Response.fromResponse(ProblemJson.of(Status.UNAUTHORIZED, detail))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e, ResourceInfo resource) {
        return ProblemJson.of(Status.FORBIDDEN, Caller.current().lacks(resource));
    }

    @ServerExceptionMapper({OutOfLimitsException.class, CrossSiteException.class})
    public Response outOfLimits(RuntimeException e) {
        return ProblemJson.of(Status.FORBIDDEN, e.getMessage());
    }

    @ServerExceptionMapper
    public Response tooMany(TooManyRequestsException e) {
        return Response.fromResponse(ProblemJson.of(Status.TOO_MANY_REQUESTS, e.getMessage()))
                .header(HttpHeaders.RETRY_AFTER, e.seconds())
                .build();
    }
}
