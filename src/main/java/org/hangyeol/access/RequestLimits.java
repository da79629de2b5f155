package org.hangyeol.access;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * How many requests each key or person may make. All of a minute's may come at once, as CAT tools send them that look up
 * a whole document. Local callers without a key are not counted.
 */
@ApplicationScoped
public class RequestLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final AccessSettings settings;
    /** A caller with another limit begins anew. */
    private final Map<Counted, Bucket> buckets = new ConcurrentHashMap<>();

    RequestLimits(AccessSettings settings) {
        this.settings = settings;
    }

    private record Counted(Caller.Kind kind, String name, int perMinute) {}

    /** The framework has seen to the role before, so only requests of known callers are counted. */
    @ServerRequestFilter
    public void count() {
        Caller caller = Caller.current();
        if (caller.kind() != Caller.Kind.KEY && caller.kind() != Caller.Kind.PERSON) {
            return;
        }
        int perMinute = caller.requestsPerMinute() != null ? caller.requestsPerMinute() : settings.requestsPerMinute();
        ConsumptionProbe probe = buckets.computeIfAbsent(
                        new Counted(caller.kind(), caller.name(), perMinute), counted -> bucket(perMinute))
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1;
            throw new TooManyRequestsException(caller.name(), perMinute, seconds);
        }
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                .build();
    }
}
