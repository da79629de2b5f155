package org.hangyeol.access;

import java.util.Objects;
import java.util.Set;

import jakarta.ws.rs.container.ResourceInfo;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Who asks, and what they may use.
 *
 * @param name of the key or person; null if nobody had to say
 * @param kind how we know
 * @param role null for a caller that may do nothing
 * @param memories names of the memories it may use; null means all
 * @param termbases names of the termbases it may use; null means all
 * @param writesTo name of the memory that takes what it stores over protocols that know only one; null means the usual
 * @param requestsPerMinute null means the usual
 * @param largestBody of a request in bytes; null means the usual
 */
public record Caller(
        String name,
        Kind kind,
        Role role,
        Set<String> memories,
        Set<String> termbases,
        String writesTo,
        Integer requestsPerMinute,
        Long largestBody) {

    /** How we know who somebody is. */
    public enum Kind {
        /** The server itself: imports and other work that nobody waits for. */
        SERVER,
        /** Somebody on this machine, while nobody needs a key. */
        LOCAL,
        /** A program, or a person, with a key. */
        KEY,
        /** A person whom the proxy in front of us has signed in. */
        PERSON,
        /** Nobody we know. */
        STRANGER
    }

    static final Caller LOCAL = unlimited(null, Kind.LOCAL, Role.ADMIN);
    private static final Caller SERVER = unlimited(null, Kind.SERVER, Role.ADMIN);
    static final Caller STRANGER = stranger(null);

    static Caller stranger(String name) {
        return new Caller(name, Kind.STRANGER, null, Set.of(), Set.of(), null, null, null);
    }

    static Caller unlimited(String name, Kind kind, Role role) {
        return new Caller(name, kind, role, null, null, null, null, null);
    }

    /**
     * Who sent the request that is being answered; outside of requests the server itself, which may do everything.
     *
     * @throws AuthenticationFailedException if the request's key is none, or counts no more
     */
    public static Caller current() {
        ManagedContext scope = Arc.container().requestContext();
        RoutingContext request = scope.isActive()
                ? Arc.container().instance(CurrentVertxRequest.class).get().getCurrent()
                : null;
        return request == null
                ? SERVER
                : Arc.container().instance(SignIn.class).get().callerOf(request);
    }

    /**
     * For protocols whose key stands in the body, which nobody has read before the method is called: takes the key, if
     * there is one of ours, and sees to the role. The method is open to all as far as its annotation goes.
     *
     * @param keys one, or several with commas between; null if the body has none
     * @throws AuthenticationFailedException if the key is none, or counts no more
     * @throws UnauthorizedException if nobody knows who sent the request
     * @throws ForbiddenException if the role is not enough
     * @throws TooManyRequestsException if it made too many requests
     */
    public static void signIn(String keys, Role needed) {
        RoutingContext request =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        Caller before = current();
        Caller caller = Arc.container().instance(SignIn.class).get().signIn(request, keys, needed);
        if (caller.role() == null) {
            throw new UnauthorizedException();
        }
        if (caller.role().compareTo(needed) < 0) {
            throw new ForbiddenException();
        }
        if (!caller.equals(before)) { // whose key was in a header is counted already
            Arc.container().instance(RequestLimits.class).get().count();
        }
    }

    /** As the framework wants to know it. */
    SecurityIdentity identity() {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name == null ? "" : name))
                .addRoles(role.included())
                .build();
    }

    /** Whether it may use a memory, there or not. */
    public boolean mayUseMemory(String memory) {
        return memories == null || memories.contains(memory);
    }

    /** Whether it may use a termbase, there or not. */
    public boolean mayUseTermbase(String termbase) {
        return termbases == null || termbases.contains(termbase);
    }

    /**
     * Refuses the use of memories that are not its own. Whether there are any is told to nobody.
     *
     * @throws OutOfLimitsException if it may not use this memory
     */
    public void useMemory(String memory) {
        if (!mayUseMemory(memory)) {
            throw new OutOfLimitsException("memory", memory, memories);
        }
    }

    /** @throws OutOfLimitsException if it may not use this termbase */
    public void useTermbase(String termbase) {
        if (!mayUseTermbase(termbase)) {
            throw new OutOfLimitsException("termbase", termbase, termbases);
        }
    }

    /** What to tell a caller whose role is not enough for a method of a resource. */
    public String lacks(ResourceInfo resource) {
        Role needed = NeededRole.of(resource);
        return "This needs the role '%s', and '%s' has the role '%s'. Ask for another key."
                .formatted(needed == null ? "admin" : needed.code(), name, role == null ? "none" : role.code());
    }

    /** The same for whoever is this caller with these limits, and for nobody else; at most 300 characters. */
    public String fingerprint() {
        return kind + " " + name + " " + Objects.hash(memories, termbases);
    }

    /** Whether it may use all memories and termbases. */
    public boolean isUnlimited() {
        return memories == null && termbases == null;
    }

    /**
     * Who made a change. A program may change things for somebody else; a person is who they are.
     *
     * @param named whom the request names; may be null
     * @return null if nobody said
     */
    public String author(String named) {
        return kind == Kind.PERSON || named == null ? name : named;
    }
}
