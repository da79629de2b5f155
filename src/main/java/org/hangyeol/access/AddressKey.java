package org.hangyeol.access;

import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Keys in the address, for clients that can be told nothing but an address: {@code /as/KEY/tmserver/…} is
 * {@code /tmserver/…} with that key. Such an address is a secret; it is as easily revoked as the key.
 */
public class AddressKey {
    private static final String PREFIX = "/as/";
    private static final String ATTRIBUTE = "hangyeol.key";

    /** Before everything else, so that everything else sees the address without the key. */
    private static final int FIRST = 10_000;

    void register(@Observes Filters filters) {
        filters.register(AddressKey::takeOut, FIRST);
    }

    private static void takeOut(RoutingContext context) {
        String uri = context.request().uri();
        int end = uri.startsWith(PREFIX) ? uri.indexOf('/', PREFIX.length()) : -1;
        if (end < 0) {
            context.next();
            return;
        }
        context.put(ATTRIBUTE, uri.substring(PREFIX.length(), end));
        // What is behind a semicolon would be taken for a matrix parameter and lost.
        context.reroute(uri.substring(end).replace(";", "%3B"));
    }

    /** The key that stood in the address; null if none did. */
    static String of(RoutingContext context) {
        return context.get(ATTRIBUTE);
    }

    /**
     * What stands before the paths of this server for whoever sent a request, so that what is handed out leads back with
     * the same key: {@code /as/KEY/}, or {@code /} for a request without one.
     */
    public static String root(RoutingContext context) {
        return SignIn.keyOf(context).map(key -> PREFIX + key + "/").orElse("/");
    }
}
