package org.hangyeol.access;

import java.net.URI;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Pages of other sites must not write here through the browser of somebody who needs no key, being on this machine or
 * signed in by the proxy, and who knows nothing of it. Browsers say where a request comes from.
 */
public class CrossSite {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        Caller.Kind kind = Caller.current().kind();
        if (kind != Caller.Kind.LOCAL && kind != Caller.Kind.PERSON) {
            return;
        }
        boolean safe = READING.contains(request.getMethod());
        boolean writes = !safe || NeededRole.of(resource) != Role.READER;
        if (writes && (safe ? isFromBrowser(request) : isFromElsewhere(request, http))) {
            throw new CrossSiteException();
        }
    }

    /** A picture or a link may make a browser get anything, and it need not say for whom; tools that write so are none. */
    private static boolean isFromBrowser(ContainerRequestContext request) {
        String agent = request.getHeaderString("User-Agent");
        return agent != null && agent.startsWith("Mozilla/")
                || Stream.of("Sec-Fetch-Site", "Origin", "Referer")
                        .anyMatch(header -> request.getHeaderString(header) != null);
    }

    private static boolean isFromElsewhere(ContainerRequestContext request, HttpServerRequest http) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        return origin != null
                && (http.authority() == null
                        || !authority(origin).equals(http.authority().toString()));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
