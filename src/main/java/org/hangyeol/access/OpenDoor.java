package org.hangyeol.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether everybody on this machine may do everything without a key: only while nobody else can reach the server. It
 * refuses to start on an address that others can reach, if nobody could sign in there.
 */
@ApplicationScoped
class OpenDoor {
    static final String COMMAND = "java -jar target/quarkus-app/quarkus-run.jar create-key NAME";

    private final AccessSettings settings;
    private final KeyRing keys;
    private final ProxySignIn proxy;
    private final String host;
    private final boolean loopback;
    private final boolean listens;

    OpenDoor(
            AccessSettings settings,
            KeyRing keys,
            ProxySignIn proxy,
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.host-enabled", defaultValue = "true") boolean listens) {
        this.settings = settings;
        this.keys = keys;
        this.proxy = proxy;
        this.host = host;
        this.loopback = isLoopback(host);
        this.listens = listens;
    }

    boolean isOpen() {
        return loopback && !settings.required() && !proxy.isOn();
    }

    /** After the keys were read, and before anybody is listened to. */
    void refuseToListenToAnybody(@Observes @Priority(20) StartupEvent start) {
        if (!listens || isOpen() || keys.hasAdmin() || proxy.hasAdmin()) {
            return;
        }
        String advice = "Make an admin key first, with the same hangyeol.home: %s".formatted(COMMAND);
        if (!loopback) {
            throw new IllegalStateException(
                    "Others can reach '%s' (quarkus.http.host), and there is no admin key. %s".formatted(host, advice));
        }
        Log.warnf("Keys are required, and there is no admin key. %s", advice);
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
