package org.hangyeol.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Tells how an import goes on. Asked of its row, so that it does not matter which process runs the import. */
@ApplicationScoped
public class JobEvents {
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Proxies close connections on which nothing comes. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final ObjectMapper json;
    private final Clock clock;

    JobEvents(ObjectMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** The states of an import from now to its end; the stream ends with it. A listener that is slow misses some. */
    Multi<OutboundSseEvent> of(long job, Sse sse) {
        Watch watch = new Watch(job);
        return Multi.createFrom()
                .ticks()
                .every(PAUSE)
                .onOverflow()
                .drop()
                .emitOn(Infrastructure.getDefaultWorkerPool(), 1)
                .map(tick -> watch.look())
                .select()
                .first(watch::goesOn)
                .filter(watch::isWorthTelling)
                .map(report -> event(report, sse));
    }

    private OutboundSseEvent event(ImportReport report, Sse sse) {
        try {
            return sse.newEventBuilder()
                    .name(report.state().isEnd() ? "end" : "progress")
                    .data(json.writeValueAsString(report))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Job %d cannot be written.".formatted(report.job()), e);
        }
    }

    /** What one listener was told last. */
    private final class Watch {
        private final long job;
        private ImportReport told;
        private Instant toldAt;
        private boolean ended;

        Watch(long job) {
            this.job = job;
        }

        ImportReport look() {
            return QuarkusTransaction.requiringNew()
                    .call(() -> ImportReport.from(ImportJob.findById(job), List.of(), clock.instant()));
        }

        boolean isWorthTelling(ImportReport report) {
            Instant now = clock.instant();
            boolean changed = told == null
                    || told.state() != report.state()
                    || told.bytesRead() != report.bytesRead()
                    || told.read() != report.read();
            if (changed || now.isAfter(toldAt.plus(LONGEST_SILENCE))) {
                told = report;
                toldAt = now;
                return true;
            }
            return false;
        }

        /** True also for the last one. */
        boolean goesOn(ImportReport report) {
            boolean before = ended;
            ended = report.state().isEnd();
            return !before;
        }
    }
}
