package org.hangyeol.access;

import java.net.URI;
import java.util.Set;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Pages of other sites must not write here through the browser of somebody who needs no key, being on this machine or
 * signed in by the proxy, and who knows nothing of it. Browsers say where a request comes from.
 */
public class CrossSite {
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @ServerRequestFilter
    public void refuse(ContainerRequestContext request, ResourceInfo resource) {
        Caller.Kind kind = Caller.current().kind();
        boolean needsNoKey = kind == Caller.Kind.LOCAL || kind == Caller.Kind.PERSON;
        boolean reads = READING.contains(request.getMethod()) && NeededRole.of(resource) == Role.READER;
        if (needsNoKey && !reads && isFromElsewhere(request)) {
            throw new CrossSiteException();
        }
    }

    private static boolean isFromElsewhere(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeaderString("Origin");
        return origin != null && !authority(origin).equals(request.getHeaderString("Host"));
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
