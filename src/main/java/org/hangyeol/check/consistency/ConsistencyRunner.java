package org.hangyeol.check.consistency;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import org.hangyeol.access.Caller;
import org.hangyeol.api.NotThereException;
import org.hangyeol.check.Checker;
import org.hangyeol.check.consistency.ConsistencyReport.Phase;
import org.hangyeol.check.consistency.ConsistencyReport.State;
import org.hangyeol.memory.BackgroundThread;
import org.hangyeol.memory.IndexNotReadyException;
import org.hangyeol.memory.MatchFinder;

/** Runs searches for inconsistencies one after another, aside from those who look something up. */
@ApplicationScoped
public class ConsistencyRunner {
    /** How many inconsistencies of a kind a report keeps: nobody reads more. */
    static final int MOST_OF_A_KIND = 10_000;

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int SECONDS_TO_STOP = 20;

    private final Checker checker;
    private final MatchFinder matches;
    private final ObjectMapper json;
    private final Clock clock;
    private final ExecutorService queue =
            Executors.newSingleThreadExecutor(work -> BackgroundThread.of(work, "consistency"));
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    ConsistencyRunner(Checker checker, MatchFinder matches, ObjectMapper json, Clock clock) {
        this.checker = checker;
        this.matches = matches;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Puts a search into the queue.
     *
     * @return number of its report
     * @throws org.hangyeol.api.NotThereException if there is no memory or termbase of a name
     */
    long start(ConsistencyRequest asked) {
        ConsistencyRequest wanted = asked.withinLimits(Caller.current());
        long id = QuarkusTransaction.requiringNew().call(() -> {
            new UnitSelection(wanted, (phase, read) -> {}); // a name that is unknown is told now
            ConsistencyReport report = new ConsistencyReport();
            report.wanted = written(wanted);
            report.author = Caller.current().author(wanted.author());
            report.startedBy = Caller.current().fingerprint();
            report.state = State.WAITING;
            report.startedAt = clock.instant();
            report.persist();
            return report.id;
        });
        queue.execute(() -> run(id, wanted));
        return id;
    }

    private String written(ConsistencyRequest wanted) {
        try {
            return json.writeValueAsString(wanted);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A request cannot be written as JSON.", e);
        }
    }

    /** Ends a search that waits or runs, at its next batch; does nothing if it has ended. */
    void cancel(long report) {
        cancelled.add(report);
    }

    private static final class CancelledException extends RuntimeException {}

    private void run(long id, ConsistencyRequest wanted) {
        Run run = new Run(id);
        try {
            UnitSelection units = QuarkusTransaction.requiringNew().call(() -> new UnitSelection(wanted, run));
            run.begin(units.count());
            if (units.count() > SameTexts.MOST) {
                run.end(State.FAILED, "More than %d units. Choose fewer memories.".formatted(SameTexts.MOST));
                return;
            }
            new ConsistencySearch(units, wanted, checker, matches, run::keep).run();
            run.end(State.DONE, run.leftOut());
        } catch (CancelledException e) {
            if (!stopping) {
                run.end(State.CANCELLED, run.leftOut());
            }
        } catch (IndexNotReadyException | NotThereException e) {
            run.end(State.FAILED, e.getMessage());
        } catch (RuntimeException | Error e) {
            Log.errorf(e, "Consistency report %d failed", id);
            run.end(
                    State.FAILED,
                    "Something went wrong in the server. The log has the reason under consistency report %d."
                            .formatted(id));
        } finally {
            cancelled.remove(id);
        }
    }

    /** What one search tells of itself. What it finds is written in batches. */
    private final class Run implements UnitSelection.Progress {
        private final long id;
        private final Map<Inconsistency.Kind, Long> counts = new EnumMap<>(Inconsistency.Kind.class);
        private final List<Inconsistency> unwritten = new ArrayList<>();
        private Instant told = Instant.MIN;

        Run(long id) {
            this.id = id;
        }

        void begin(long unitsTotal) {
            change(report -> {
                report.state = State.RUNNING;
                report.unitsTotal = unitsTotal;
            });
        }

        @Override
        public void tell(Phase phase, long unitsRead) {
            if (stopping || cancelled.contains(id)) {
                throw new CancelledException();
            }
            Instant now = clock.instant();
            if (unitsRead == 0 || now.isAfter(told.plus(PAUSE))) {
                told = now;
                change(report -> {
                    report.phase = phase;
                    report.unitsRead = unitsRead;
                });
            }
        }

        void keep(Inconsistency found) {
            if (counts.merge(found.kind(), 1L, Long::sum) <= MOST_OF_A_KIND) {
                unwritten.add(found);
            }
            if (unwritten.size() == 100) {
                change(report -> {});
            }
        }

        String leftOut() {
            StringBuilder message = new StringBuilder();
            counts.forEach((kind, count) -> {
                if (count > MOST_OF_A_KIND) {
                    message.append("%s: %d found, the first %d are kept. ".formatted(kind, count, MOST_OF_A_KIND));
                }
            });
            return message.isEmpty() ? null : message + "Narrow the search down to see the others.";
        }

        void end(State state, String message) {
            change(report -> {
                report.state = state;
                report.message = message;
                report.unitsRead = state == State.DONE ? report.unitsTotal : report.unitsRead;
                report.finishedAt = clock.instant();
            });
        }

        private void change(Consumer<ConsistencyReport> how) {
            QuarkusTransaction.requiringNew().run(() -> {
                how.accept(ConsistencyReport.numbered(id));
                unwritten.forEach(found -> FoundInconsistency.keep(id, found, json));
            });
            unwritten.clear();
        }
    }

    /** Searches that were under way when the server stopped will not go on by themselves. */
    void closeInterrupted(@Observes @Priority(50) StartupEvent start) {
        QuarkusTransaction.requiringNew()
                .run(() -> ConsistencyReport.update(
                        "state = ?1, finishedAt = ?2, message = ?3 where state in (?4, ?5)",
                        State.INTERRUPTED,
                        clock.instant(),
                        "The server stopped during this search. Start it again.",
                        State.WAITING,
                        State.RUNNING));
    }

    void stop(@Observes ShutdownEvent end) throws InterruptedException {
        stopping = true;
        queue.shutdown();
        if (!queue.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            Log.warn(
                    "A search for inconsistencies has not ended in time. It is marked as interrupted at the next start.");
        }
    }
}
