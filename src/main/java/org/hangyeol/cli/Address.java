package org.hangyeol.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * An address of the API, encoded as URLs want it.
 *
 * @param path behind that of the server, with its parameters: {@code /api/memories/main/units?q=guards}
 */
record Address(String path) {
    /** The address below {@code /api/} with these parts, each of which may hold any character. */
    static Address of(Object... parts) {
        StringBuilder path = new StringBuilder("/api");
        for (Object part : parts) {
            path.append('/').append(encoded(part));
        }
        return new Address(path.toString());
    }

    /** The same with a parameter; without it if the value is null. */
    Address with(String name, Object value) {
        if (value == null) {
            return this;
        }
        return new Address(path + (path.contains("?") ? '&' : '?') + name + '=' + encoded(value));
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
    }
}
