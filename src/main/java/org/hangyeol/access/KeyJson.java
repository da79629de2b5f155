package org.hangyeol.access;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;

/**
 * A key on the wire.
 *
 * @param key the key itself; only in the answer that made it
 * @param hint its first letters
 * @param memories names of the memories it may use; null means all
 * @param termbases names of the termbases it may use; null means all
 * @param writesTo the memory that takes what it stores over protocols that know only one; null means the usual one
 * @param lastUsedAt to the minute; null if it never was
 */
public record KeyJson(
        long id,
        @JsonInclude(Include.NON_NULL) String key,
        String name,
        String hint,
        String role,
        Set<String> memories,
        Set<String> termbases,
        String writesTo,
        Integer requestsPerMinute,
        Long largestBody,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        String revokedBy,
        Instant revokedAt,
        Instant lastUsedAt) {

    /** @param secret the key itself; null where it is not told */
    static KeyJson from(ApiKey key, String secret, Instant lastUsedAt) {
        return new KeyJson(
                key.id,
                secret,
                key.name,
                key.hint,
                key.role.code(),
                key.memories,
                key.termbases,
                key.writesTo,
                key.requestsPerMinute,
                key.largestBody,
                key.createdBy,
                key.createdAt,
                key.expiresAt,
                key.revokedBy,
                key.revokedAt,
                lastUsedAt);
    }
}
