package org.hangyeol.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.matching.Candidate;
import org.hangyeol.matching.Context;

/** Finds how a segment was translated before. */
@ApplicationScoped
public class MatchFinder {
    private final UnitIndexer indexer;

    MatchFinder(UnitIndexer indexer) {
        this.indexer = indexer;
    }

    /**
     * The units whose segment in the query's language is most like the query.
     *
     * @param context where the query stands
     * @param threshold lowest percent wanted, 1 to 100
     * @param limit how many at most
     * @return best first; empty means that no unit of these memories reaches the threshold
     */
    @Transactional
    public List<Match> find(
            AnalyzedSegment query, Context context, Collection<TranslationMemory> memories, int threshold, int limit) {
        Map<Long, Integer> penalties = new HashMap<>();
        memories.forEach(memory -> penalties.put(memory.id, memory.penalty));
        List<Candidate> candidates =
                indexer.index(query.language()).search(query, context, penalties, threshold, limit);
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<Long, TranslationUnit> units = unitsById(candidates);
        // A unit deleted since the search is no match any more.
        return candidates.stream()
                .map(candidate -> units.containsKey(candidate.id())
                        ? new Match(units.get(candidate.id()), candidate.score())
                        : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<Long, TranslationUnit> unitsById(List<Candidate> candidates) {
        Map<Long, TranslationUnit> units = new HashMap<>();
        TranslationUnit.<TranslationUnit>find(
                        "from TranslationUnit u join fetch u.memory where u.id in ?1",
                        candidates.stream().map(Candidate::id).toList())
                .stream()
                .forEach(unit -> units.put(unit.id, unit));
        return units;
    }
}
