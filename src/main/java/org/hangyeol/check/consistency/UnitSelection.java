package org.hangyeol.check.consistency;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.check.CheckedPair;
import org.hangyeol.check.consistency.ConsistencyReport.Phase;
import org.hangyeol.glossary.Concept;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.Termbase;
import org.hangyeol.memory.TranslationMemory;
import org.hangyeol.memory.TranslationUnit;

/** The units and terms that a search is about. Units are read in batches, each in a transaction of its own. */
final class UnitSelection {
    private static final int BATCH = 500;

    private final Map<Long, Integer> memories = new HashMap<>();
    private final TranslationUnit.Extent extent;
    private final Set<Long> termbases;
    /** The only concepts that count; null if all do. */
    private final Set<Long> concepts;

    private final Instant from;
    private final Instant to;
    private final Progress progress;

    /** Told before each batch; may throw to end the search. */
    interface Progress {
        void tell(Phase phase, long unitsRead);
    }

    /** @throws org.hangyeol.api.NotThereException if there is no memory or termbase of a name */
    UnitSelection(ConsistencyRequest wanted, Progress progress) {
        this.progress = progress;
        TranslationMemory.named("memories", wanted.memories()).forEach(memory -> memories.put(memory.id, 0));
        this.extent = TranslationUnit.extent(memories.keySet());
        this.termbases = Termbase.named("termbases", wanted.termbases()).stream()
                .map(termbase -> termbase.id)
                .collect(Collectors.toSet());
        this.concepts = wanted.domain() == null ? null : new HashSet<>(Concept.idsOfDomain(termbases, wanted.domain()));
        this.from = wanted.from() == null ? Instant.MIN : startOf(wanted.from());
        this.to = wanted.to() == null ? Instant.MAX : startOf(wanted.to().plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The memories, as they are searched: without the penalties that they have for translators. */
    Map<Long, Integer> penalties() {
        return memories;
    }

    /** How many units there were in the memories when the search began. */
    long count() {
        return extent.count();
    }

    boolean wantsTerm(KnownTerm term) {
        return termbases.contains(term.termbase()) && (concepts == null || concepts.contains(term.concept()));
    }

    boolean wants(TranslationUnit unit) {
        return memories.containsKey(unit.memory.id) && !unit.createdAt.isBefore(from) && unit.createdAt.isBefore(to);
    }

    /** Whether a pair has a term that counts, where only some do. */
    boolean wants(CheckedPair pair) {
        return concepts == null
                || Stream.of(pair.sourceTerms(), pair.targetTerms())
                        .flatMap(List::stream)
                        .map(RecognizedTerm::terms)
                        .anyMatch(terms -> !terms.isEmpty());
    }

    /** Reads all units by number. */
    void read(Phase phase, Consumer<TranslationUnit> work) {
        long done = Math.max(extent.first() - 1, 0);
        long read = 0;
        while (done < extent.last()) {
            progress.tell(phase, read);
            long after = done;
            List<TranslationUnit> batch =
                    QuarkusTransaction.requiringNew().call(() -> TranslationUnit.after(after, extent.last(), BATCH));
            for (TranslationUnit unit : batch) {
                read += memories.containsKey(unit.memory.id) ? 1 : 0;
                if (wants(unit)) {
                    work.accept(unit);
                }
            }
            done = batch.isEmpty() ? extent.last() : batch.get(batch.size() - 1).id;
        }
    }

    /** Tells how far a phase is that reads units by itself. */
    void tell(Phase phase, long unitsRead) {
        progress.tell(phase, unitsRead);
    }

    /** Reads some units that are there. */
    void read(Collection<Long> ids, Consumer<TranslationUnit> work) {
        QuarkusTransaction.requiringNew().call(() -> TranslationUnit.inUse(ids)).stream()
                .filter(this::wants)
                .forEach(work);
    }
}
