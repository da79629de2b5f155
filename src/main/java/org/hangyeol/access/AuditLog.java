package org.hangyeol.access;

import java.lang.reflect.Method;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes down, a line of JSON each, who wrote something, and, in a log of their own, who was refused. Where the lines go
 * and how long they are kept is the configuration's matter. Texts, parameters and keys are never in them: of an address
 * only its form is told, and the names and numbers of what was written to.
 */
public class AuditLog {
    private static final Logger WRITTEN = Logger.getLogger("hangyeol.written");
    private static final Logger REFUSED = Logger.getLogger("hangyeol.refused");
    private static final List<String> TOLD = List.of("memory", "termbase", "id");
    private static final String STATUS = "hangyeol.status";
    private static final String MEMORY = "hangyeol.memory";
    private static final int LONGEST_NAME = 200;
    /** What a parameter of an address must look like, behind its name. */
    private static final Pattern PATTERN = Pattern.compile("(\\{\\w+):[^}]*");

    private static final int FIRST_ERROR = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private static final Pattern METRICS = Pattern.compile("/q/metrics(/.*)?");
    /** A filter of this order sees the address without a key in it, and the sign-in of the framework does not yet. */
    private static final int BEFORE_SIGN_IN = 5_000;

    private final SignIn signIn;
    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(SignIn signIn, ObjectMapper json, Clock clock) {
        this.signIn = signIn;
        this.json = json;
        this.clock = clock;
    }

    /** For protocols whose status of HTTP does not say what became of a request: what does. */
    public static void tell(RoutingContext context, int status) {
        context.put(STATUS, status);
    }

    /**
     * For protocols whose address does not say which memory a request is about: which.
     *
     * @param name as the client wrote it; null if it did not
     */
    public static void tellMemory(RoutingContext context, String name) {
        context.put(MEMORY, name);
    }

    @ServerResponseFilter
    public void write(
            ContainerRequestContext request,
            ContainerResponseContext response,
            ResourceInfo resource,
            RoutingContext context) {
        Integer told = context.get(STATUS);
        int status = told != null ? told : response.getStatus();
        Role asked = SignIn.needed(context);
        Role needed = asked != null ? asked : NeededRole.of(resource);
        if (status == UNAUTHORIZED || status == FORBIDDEN || status == TOO_MANY_REQUESTS) {
            REFUSED.info(line(context, form(resource), request.getUriInfo().getPathParameters(), status));
        } else if (status < FIRST_ERROR && needed != null && needed != Role.READER) {
            WRITTEN.info(line(context, form(resource), request.getUriInfo().getPathParameters(), status));
        }
    }

    /** The metrics are no resource of ours: whoever may not read them is refused before any is asked for. */
    void watchMetrics(@Observes Filters filters) {
        filters.register(
                context -> {
                    if (METRICS.matcher(context.normalizedPath()).matches()) {
                        context.addHeadersEndHandler(end -> writeIfRefused(context));
                    }
                    context.next();
                },
                BEFORE_SIGN_IN);
    }

    private void writeIfRefused(RoutingContext context) {
        int status = context.response().getStatusCode();
        if (status == UNAUTHORIZED || status == FORBIDDEN) {
            REFUSED.info(line(context, "/q/metrics", Map.of(), status));
        }
    }

    private String line(RoutingContext context, String path, Map<String, List<String>> parameters, int status) {
        Caller caller = signIn.callerOrStranger(context);
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", clock.instant().toString());
        line.put("kind", caller.kind());
        line.put("name", caller.name());
        line.put(
                "address",
                String.valueOf(context.request().connection().remoteAddress().hostAddress()));
        line.put("method", context.request().method().name());
        line.put("path", path);
        String memory = context.get(MEMORY);
        if (memory != null) {
            line.put("memory", shortened(memory));
        }
        TOLD.stream()
                .filter(parameters::containsKey)
                .forEach(name -> line.put(name, shortened(parameters.get(name).get(0))));
        line.put("status", status);
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Strings and numbers are always JSON.", e);
        }
    }

    /** The address as the API description has it; null if no method was called. */
    private static String form(ResourceInfo resource) {
        return resource == null || resource.getResourceMethod() == null
                ? null
                : form(resource.getResourceClass(), resource.getResourceMethod());
    }

    /** @param resource may have inherited the method */
    static String form(Class<?> resource, Method method) {
        Path path = method.getAnnotation(Path.class);
        String form = resource.getAnnotation(Path.class).value() + (path == null ? "" : "/" + path.value());
        return PATTERN.matcher(form.replace("//", "/")).replaceAll("$1");
    }

    /** A stranger may write anything where a name belongs, a key too. */
    private static String shortened(String name) {
        return SignIn.looksLikeKey(name)
                ? KeyRing.PREFIX + "…"
                : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
