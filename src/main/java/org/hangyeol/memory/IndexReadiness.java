package org.hangyeol.memory;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Part of {@code /q/health/ready}: whether look-ups are answered, and if not, how far the index is. */
@Readiness
@ApplicationScoped
public class IndexReadiness implements HealthCheck {
    private final UnitIndexer indexer;

    IndexReadiness(UnitIndexer indexer) {
        this.indexer = indexer;
    }

    @Override
    public HealthCheckResponse call() {
        String delay = indexer.delay();
        return delay == null
                ? HealthCheckResponse.up("index")
                : HealthCheckResponse.named("index")
                        .down()
                        .withData("progress", delay)
                        .build();
    }
}
