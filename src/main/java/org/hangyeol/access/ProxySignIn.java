package org.hangyeol.access;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.vertx.core.http.HttpServerRequest;

/**
 * People whom a reverse proxy has signed in, as oauth2-proxy does: the proxy puts their name into a header. The header
 * counts only from the configured addresses, since anybody else could write it too.
 */
@ApplicationScoped
class ProxySignIn {
    private static final int LONGEST_NAME = 200;

    private final List<IpSubnetFilterRule> addresses;
    private final String header;
    private final Role role;
    private final Map<String, Role> roles;

    /** @throws IllegalStateException if the configuration has an address or role that is none */
    ProxySignIn(AccessSettings settings) {
        AccessSettings.Proxy proxy = settings.proxy();
        this.addresses = proxy.addresses().orElse(List.of()).stream()
                .map(ProxySignIn::network)
                .toList();
        this.header = proxy.userHeader();
        this.role = role("hangyeol.access.proxy.role", proxy.role());
        this.roles = proxy.roles().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        person -> role(
                                "hangyeol.access.proxy.roles.\"%s\"".formatted(person.getKey()), person.getValue())));
    }

    /** Whether there is such a proxy. */
    boolean isOn() {
        return !addresses.isEmpty();
    }

    /** Whether somebody may change keys without having one. */
    boolean hasAdmin() {
        return isOn() && (role == Role.ADMIN || roles.containsValue(Role.ADMIN));
    }

    /** Who the proxy says sent a request; empty if it comes from elsewhere or names nobody. */
    Optional<Caller> person(HttpServerRequest request) {
        String name = request.getHeader(header);
        if (name == null || name.isBlank() || name.length() > LONGEST_NAME || !isProxy(request)) {
            return Optional.empty();
        }
        return Optional.of(Caller.unlimited(name.strip(), Caller.Kind.PERSON, roles.getOrDefault(name.strip(), role)));
    }

    /** The address at the other end of the connection, whatever headers say of where the request was before. */
    private boolean isProxy(HttpServerRequest request) {
        String host = request.connection().remoteAddress().hostAddress(); // null for a socket in the file system
        if (!isOn() || host == null) {
            return false;
        }
        try {
            InetSocketAddress peer = new InetSocketAddress(InetAddress.getByName(host), 0);
            return addresses.stream().anyMatch(network -> network.matches(peer));
        } catch (UnknownHostException e) {
            return false; // never asked of a name server: hostAddress is a number
        }
    }

    private static IpSubnetFilterRule network(String written) {
        String[] parts = written.strip().split("/", 2);
        try {
            InetAddress address = InetAddress.getByName(parts[0]);
            int bits = parts.length == 1 ? 8 * address.getAddress().length : Integer.parseInt(parts[1]);
            return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    ("Invalid hangyeol.access.proxy.addresses: '%s'. Write addresses or networks, as in"
                                    + " 127.0.0.1,10.1.0.0/16.")
                            .formatted(written),
                    e);
        }
    }

    private static Role role(String setting, String written) {
        try {
            return Role.of(written);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "Invalid %s: '%s'. Write reader, translator, terminologist or admin.".formatted(setting, written),
                    e);
        }
    }
}
