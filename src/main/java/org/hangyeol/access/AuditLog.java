package org.hangyeol.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes down, a line of JSON each, who wrote something and who was refused. Where it goes and how long it is kept is
 * the configuration's matter. Texts, parameters and keys are never in it.
 */
public class AuditLog {
    private static final Logger LOG = Logger.getLogger(AuditLog.class);
    private static final int FIRST_ERROR = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @ServerResponseFilter
    public void write(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            RoutingContext context) {
        int status = response.getStatus();
        boolean refused = status == UNAUTHORIZED || status == FORBIDDEN || status == TOO_MANY_REQUESTS;
        Role annotated = NeededRole.of(resource);
        Role needed = annotated != null ? annotated : SignIn.needed(context);
        boolean written = status < FIRST_ERROR && needed != null && needed != Role.READER;
        if (refused || written) {
            LOG.info(line(refused ? "refused" : "written", request, status, context.request()));
        }
    }

    private String line(String event, ContainerRequestContext request, int status, HttpServerRequest http) {
        Caller caller = Caller.currentOrStranger();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", clock.instant().toString());
        line.put("event", event);
        line.put("kind", caller.kind());
        line.put("name", caller.name());
        line.put("address", String.valueOf(http.connection().remoteAddress().hostAddress()));
        line.put("method", request.getMethod());
        line.put("path", request.getUriInfo().getPath());
        line.put("status", status);
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings and numbers are always JSON.", e);
        }
    }
}
