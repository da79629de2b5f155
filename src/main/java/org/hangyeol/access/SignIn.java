package org.hangyeol.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.util.NetUtil;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;

/**
 * Finds out who sends a request: by a key, wherever CAT tools put it, or a ticket; by the proxy; or because it comes from
 * here.
 */
@ApplicationScoped
class SignIn implements HttpAuthenticationMechanism {
    /**
     * Before the key, in the header Authorization. Basic is not among them: browsers send it unasked, from pages of others
     * too.
     */
    private static final Set<String> SCHEMES = Set.of("bearer", "deepl-auth-key");

    private static final Set<String> HEADERS = Set.of("X-API-Key", "MMT-ApiKey");
    private static final Set<String> PARAMETERS = Set.of("key", "api_key", "auth_key");

    /** Where a ticket stands: in a header, or, for files that a tool downloads, in the address. */
    private static final String SESSION = "Session";

    private static final String SESSION_PARAMETER = "session";
    private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    /** What proxies say of requests that they forward. */
    private static final Set<String> FORWARDED =
            Set.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP");

    private static final int UNAUTHORIZED = 401;
    private static final String ATTRIBUTE = "hangyeol.caller";
    private static final String NEEDED = "hangyeol.needed";

    private final KeyRing keys;
    private final Tickets tickets;
    private final ProxySignIn proxy;
    private final OpenDoor door;

    SignIn(KeyRing keys, Tickets tickets, ProxySignIn proxy, OpenDoor door) {
        this.keys = keys;
        this.tickets = tickets;
        this.proxy = proxy;
        this.door = door;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager manager) {
        try {
            Caller caller = callerOf(context);
            return Uni.createFrom().item(caller == Caller.STRANGER ? null : caller.identity());
        } catch (AuthenticationFailedException e) {
            return Uni.createFrom().failure(e);
        }
    }

    /**
     * Who sent a request. Never waits for anything.
     *
     * @throws AuthenticationFailedException if its key or ticket is none, or counts no more
     */
    Caller callerOf(RoutingContext context) {
        Caller known = context.get(ATTRIBUTE);
        if (known == null) {
            known = keyOf(context)
                    .map(this::holderOf)
                    .or(() -> ticketOf(context).map(this::holderOfTicket))
                    .or(() -> proxy.person(context.request()))
                    .orElse(door.isOpen() && isFromHere(context.request()) ? Caller.LOCAL : Caller.STRANGER);
            context.put(ATTRIBUTE, known);
        }
        return known;
    }

    /** Likewise, but a stranger if the key was refused, with the name of the key if it is known. */
    Caller callerOrStranger(RoutingContext context) {
        try {
            return callerOf(context);
        } catch (AuthenticationFailedException e) {
            String name = e.getCause() instanceof RefusedKeyException refused ? refused.name() : null;
            return Caller.stranger(name);
        }
    }

    /** The caller of a request whose key, if it has one, stands in its body. */
    Caller signIn(RoutingContext context, String written, Role needed) {
        context.put(NEEDED, needed);
        if (written != null) {
            Arrays.stream(written.split(","))
                    .map(String::strip)
                    .filter(SignIn::looksLikeKey)
                    .findFirst()
                    .ifPresent(key -> context.put(ATTRIBUTE, holderOf(key)));
        }
        return callerOf(context);
    }

    /** The role that a method asked for by itself; null if none did. */
    static Role needed(RoutingContext context) {
        return context.get(NEEDED);
    }

    private Caller holderOf(String key) {
        try {
            return keys.holderOf(key);
        } catch (RefusedKeyException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    private Caller holderOfTicket(String ticket) {
        try {
            return tickets.holderOf(ticket);
        } catch (RefusedKeyException e) {
            throw new AuthenticationFailedException(e);
        }
    }

    /** What is no ticket of ours may be the session of another program's. */
    private static Optional<String> ticketOf(RoutingContext context) {
        return Stream.of(
                        context.request().getHeader(SESSION),
                        context.queryParams().get(SESSION_PARAMETER))
                .filter(Tickets::looksLikeTicket)
                .findFirst();
    }

    /**
     * The key of a request. Only what looks like one of ours counts: some clients insist on a key, and whoever needs none
     * enters anything.
     */
    static Optional<String> keyOf(RoutingContext context) {
        String inAddress = AddressKey.of(context);
        if (inAddress != null) {
            return Optional.of(inAddress);
        }
        HttpServerRequest request = context.request();
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            String[] parts = authorization.strip().split("\\s+", 2);
            if (parts.length == 2 && SCHEMES.contains(parts[0].toLowerCase(Locale.ROOT)) && looksLikeKey(parts[1])) {
                return Optional.of(parts[1]);
            }
        }
        return HEADERS.stream()
                .map(request::getHeader)
                .filter(SignIn::looksLikeKey)
                .findFirst()
                .or(() -> PARAMETERS.stream()
                        .map(name -> context.queryParams().get(name))
                        .filter(SignIn::looksLikeKey)
                        .findFirst());
    }

    static boolean looksLikeKey(String text) {
        return text != null && text.startsWith(KeyRing.PREFIX);
    }

    /**
     * Whether a program on this machine sent it, to us by our own name. A page in a browser here could have a name of
     * its own lead to us, and a proxy may speak for anybody.
     */
    private static boolean isFromHere(HttpServerRequest request) {
        HostAndPort own = request.authority();
        boolean ownName = own == null
                ? request.version() == HttpVersion.HTTP_1_0 // has no word for it, and no browser speaks it
                : LOCAL_HOSTS.contains(own.host().toLowerCase(Locale.ROOT));
        return ownName
                && isLoopback(request.connection().remoteAddress().hostAddress())
                && FORWARDED.stream().noneMatch(header -> request.headers().contains(header));
    }

    private static boolean isLoopback(String address) {
        return address != null
                && NetUtil.createInetAddressFromIpAddressString(address).isLoopbackAddress();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(UNAUTHORIZED, "WWW-Authenticate", "Bearer"));
    }
}
