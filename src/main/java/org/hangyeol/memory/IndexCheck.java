package org.hangyeol.memory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.matching.IndexMoment;
import org.hangyeol.matching.IndexedSegment;
import org.hangyeol.matching.SegmentIndex.Statistics;
import org.hangyeol.segment.Language;

/**
 * Compares the index with the rows, unit by unit, while others go on writing; and looks whether each unit is found by
 * its pair, and no other one.
 */
@ApplicationScoped
public class IndexCheck {
    private static final int PAGE = 2000;

    /** How many differences are told; all are counted. */
    private static final int MOST_TOLD = 100;

    private final UnitIndexer indexer;
    private final PairFinder pairs;
    private final WriteTurn turn;
    private final EntityManager entityManager;

    IndexCheck(UnitIndexer indexer, PairFinder pairs, WriteTurn turn, EntityManager entityManager) {
        this.indexer = indexer;
        this.pairs = pairs;
        this.turn = turn;
        this.entityManager = entityManager;
    }

    /**
     * What a comparison has found.
     *
     * @param agrees whether index and rows say the same
     * @param revision the index and the rows were compared as they were after this one
     * @param units how many units were compared
     * @param changedSince how many were left out because they changed during the comparison
     * @param differences how many units differ
     * @param examples the first of these
     * @param indexes size and shape of the index, by code of the language
     */
    public record Report(
            boolean agrees,
            long revision,
            long units,
            long changedSince,
            long differences,
            List<Difference> examples,
            Map<String, Statistics> indexes) {}

    /**
     * A unit that differs.
     *
     * @param unit its number
     * @param language of the index; null if it is about the pair
     * @param what in words
     */
    public record Difference(long unit, String language, String what) {}

    /** @throws IndexNotReadyException while the index is still being made */
    public Report compare() {
        Map<Language, IndexMoment> moments = new EnumMap<>(Language.class);
        long revision = turn.write(() -> {
            moments.putAll(indexer.moments()); // nobody else writes now
            return Revision.newest();
        });
        Comparison comparison = new Comparison(moments, revision);
        comparison.compareRows();
        comparison.findSurplus();
        return comparison.report();
    }

    private final class Comparison {
        private final Map<Language, IndexMoment> moments;
        private final long revision;
        private final BitSet seen = new BitSet();
        private final List<Difference> examples = new ArrayList<>();
        private long units;
        private long changedSince;
        private long differences;

        Comparison(Map<Language, IndexMoment> moments, long revision) {
            this.moments = moments;
            this.revision = revision;
        }

        void compareRows() {
            long last = 0;
            List<TranslationUnit> page;
            do {
                long after = last;
                page = QuarkusTransaction.requiringNew().call(() -> {
                    List<TranslationUnit> read = TranslationUnit.inUseAfter(after, PAGE);
                    entityManager.clear();
                    return read;
                });
                for (TranslationUnit unit : page) {
                    compare(unit);
                    last = unit.id;
                }
            } while (!page.isEmpty());
        }

        private void compare(TranslationUnit unit) {
            seen.set(Math.toIntExact(unit.id));
            if (unit.revision > revision) {
                changedSince++;
                return;
            }
            units++;
            comparePair(unit);
            moments.forEach((language, moment) -> {
                IndexedSegment row = unit.indexed(language);
                IndexedSegment indexed = moment.get(unit.id);
                if (indexed == null) {
                    add(unit.id, language, "is not in the index");
                } else if (!indexed.equals(row)) {
                    add(unit.id, language, "is '%s' in the index, and '%s' in its row".formatted(indexed, row));
                }
            });
        }

        private void comparePair(TranslationUnit unit) {
            List<Long> found = pairs.candidates(unit.memory.id, List.of(unit.pairKey));
            if (!found.contains(unit.id)) {
                add(unit.id, null, "is not found by its pair");
            }
            found.stream()
                    .filter(other -> other > unit.id && holds(other, unit))
                    .forEach(other -> add(unit.id, null, "holds the same pair as unit " + other));
        }

        private boolean holds(long id, TranslationUnit pair) {
            TranslationUnit other = QuarkusTransaction.requiringNew().call(() -> TranslationUnit.findById(id));
            return other != null
                    && other.revision <= revision
                    && other.memory.id.equals(pair.memory.id)
                    && other.pairKey.equals(pair.pairKey);
        }

        /** Units of the index without a row were deleted during the comparison, or should not be there. */
        void findSurplus() {
            Map<Long, Boolean> gone = new HashMap<>();
            moments.forEach((language, moment) -> moment.ids()
                    .filter(id -> !seen.get(Math.toIntExact(id)))
                    .forEach(id -> {
                        if (gone.computeIfAbsent(id, this::wentSince)) {
                            changedSince++;
                        } else {
                            add(id, language, "is in the index, but there is no such row");
                        }
                    }));
        }

        private boolean wentSince(long id) {
            return QuarkusTransaction.requiringNew().call(() -> TranslationUnit.wentAfter(id, revision));
        }

        private void add(long unit, Language language, String what) {
            differences++;
            if (examples.size() < MOST_TOLD) {
                examples.add(new Difference(unit, language == null ? null : language.code(), what));
            }
        }

        Report report() {
            Map<String, Statistics> indexes = new HashMap<>();
            for (Language language : Language.values()) {
                indexes.put(language.code(), indexer.indexes().get(language).statistics());
            }
            return new Report(differences == 0, revision, units, changedSince, differences, examples, indexes);
        }
    }
}
