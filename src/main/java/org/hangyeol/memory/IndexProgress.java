package org.hangyeol.memory;

import java.time.Duration;
import java.time.Instant;

import io.quarkus.logging.Log;

/** How far the making of the index is. */
final class IndexProgress {
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

    private volatile long total = -1;
    private volatile long done;
    private volatile boolean failed;
    private Instant logged = Instant.now();

    void begin(long units) {
        done = 0;
        total = units;
    }

    int done(int more) {
        done += more;
        return more;
    }

    void failed() {
        failed = true;
    }

    void log() {
        if (logged.plus(BETWEEN_LINES).isBefore(Instant.now())) {
            logged = Instant.now();
            Log.info(toString());
        }
    }

    @Override
    public String toString() {
        if (failed) {
            return "The index could not be made. The log has the reason; a restart tries again.";
        }
        if (total < 0) {
            return "The stored index is being read.";
        }
        return "The index is being made from the rows: %,d of %,d units so far.".formatted(done, total);
    }
}
