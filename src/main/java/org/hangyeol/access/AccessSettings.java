package org.hangyeol.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the configuration says about access; application.properties tells what each setting means. */
@ConfigMapping(prefix = "hangyeol.access")
public interface AccessSettings {
    /** Whether a key is needed although the server listens on this machine only. */
    @WithDefault("false")
    boolean required();

    /** How many requests a key or person may make in a minute, unless the key says otherwise. */
    @WithDefault("6000")
    int requestsPerMinute();

    /** The proxy that signs people in. */
    Proxy proxy();

    /** See {@link ProxySignIn}. */
    interface Proxy {
        /** Where it may speak from: addresses, or networks such as 10.1.0.0/16. Empty: there is none. */
        Optional<List<String>> addresses();

        /** The header with the name of the person. */
        @WithDefault("X-Forwarded-User")
        String userHeader();

        /** The role of people who are not among {@link #roles}. */
        @WithDefault("translator")
        String role();

        /** Roles of people by name. */
        Map<String, String> roles();
    }
}
