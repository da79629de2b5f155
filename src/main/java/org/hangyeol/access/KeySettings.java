package org.hangyeol.access;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.hangyeol.api.InvalidFieldException;
import org.hangyeol.api.Names;

/**
 * What a key is to be.
 *
 * @param name whose it is
 * @param role reader, translator, terminologist or admin
 * @param memories names of the memories it may use; null means all
 * @param termbases names of the termbases it may use; null means all
 * @param writesTo the memory that takes what it stores over protocols that know only one; null means the only one it
 *     may use, or {@code main}
 * @param expiresAt from when on it is refused; null means never
 * @param requestsPerMinute null means as many as the server's configuration says
 * @param largestBody of a request in bytes; null means as much as the server's configuration says
 */
public record KeySettings(
        @NotNull(message = "is missing: say whose key it is") @Pattern(regexp = Names.PATTERN, message = Names.RULE)
        String name,

        @NotNull(message = "is missing: " + ROLES)
        @Pattern(regexp = "reader|translator|terminologist|admin", message = "must be one of: " + ROLES)
        String role,

        @Size(max = MOST_NAMES) Set<@NotNull String> memories,
        @Size(max = MOST_NAMES) Set<@NotNull String> termbases,
        String writesTo,
        Instant expiresAt,
        @Min(1) Integer requestsPerMinute,
        @Min(1) Long largestBody) {

    private static final String ROLES = "reader, translator, terminologist, admin";

    private static final int MOST_NAMES = 1000;

    /** @throws InvalidFieldException if fields contradict each other, or the key would never be of use */
    void refuseContradictions(Instant now) {
        if (role().equals(Role.ADMIN.code()) && (memories != null || termbases != null)) {
            throw new InvalidFieldException(
                    memories != null ? "memories" : "termbases",
                    "An admin can make keys without limits, so an admin key cannot be limited. Take another role, or leave"
                            + " memories and termbases out.");
        }
        if (memories != null && writesTo != null && !names(memories).contains(Names.composed(writesTo))) {
            throw new InvalidFieldException(
                    "writesTo", "Invalid writesTo: '%s' is not among the memories of the key.".formatted(writesTo));
        }
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw new InvalidFieldException("expiresAt", "Invalid expiresAt: '%s' is past.".formatted(expiresAt));
        }
    }

    void fill(ApiKey key) {
        key.name = Names.composed(name);
        key.role = Role.of(role);
        key.memories = names(memories);
        key.termbases = names(termbases);
        key.writesTo = writesTo == null ? null : Names.composed(writesTo);
        key.expiresAt = expiresAt;
        key.requestsPerMinute = requestsPerMinute;
        key.largestBody = largestBody;
    }

    private static Set<String> names(Set<String> names) {
        if (names == null) {
            return null;
        }
        Set<String> composed = new LinkedHashSet<>();
        names.forEach(name -> composed.add(Names.composed(name)));
        return composed;
    }
}
