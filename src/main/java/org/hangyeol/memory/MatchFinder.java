package org.hangyeol.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.matching.Candidate;
import org.hangyeol.matching.Context;
import org.hangyeol.matching.Score;
import org.hangyeol.matching.SegmentIndex;
import org.hangyeol.segment.Language;

/** Finds how segments were translated before. */
@ApplicationScoped
public class MatchFinder {
    /** How many units are read with one query. */
    private static final int PAGE = 500;

    private static final Comparator<Match> BEST_FIRST = Comparator.comparing(
                    (Match match) -> match.score().type())
            .thenComparing(match -> -match.score().percent());

    private final UnitIndexer indexer;

    MatchFinder(UnitIndexer indexer) {
        this.indexer = indexer;
    }

    /**
     * A segment that somebody wants matches for.
     *
     * @param context where it stands
     */
    public record Query(AnalyzedSegment segment, Context context) {}

    /**
     * The units whose segments in the queries' language are most like the queries. No transaction is open during the
     * search, which may take long.
     *
     * @param threshold lowest percent wanted, 1 to 100
     * @param limit how many at most for each query
     * @return for each query the matches, best first; empty means that no unit of these memories reaches the threshold
     */
    public List<List<Match>> find(
            List<Query> queries, Collection<TranslationMemory> memories, int threshold, int limit) {
        Map<Long, Integer> penalties = new HashMap<>();
        memories.forEach(memory -> penalties.put(memory.id, memory.penalty));
        return find(queries, penalties, threshold, limit);
    }

    /**
     * Likewise.
     *
     * @param penalties the points that each memory to look in costs, by its number
     */
    public List<List<Match>> find(List<Query> queries, Map<Long, Integer> penalties, int threshold, int limit) {
        List<List<Candidate>> candidates = queries.stream()
                .map(query -> index(query).search(query.segment(), query.context(), penalties, threshold, limit))
                .toList();
        Map<Long, TranslationUnit> units = unitsById(candidates.stream()
                .flatMap(List::stream)
                .map(Candidate::id)
                .distinct()
                .toList());
        return IntStream.range(0, queries.size())
                .mapToObj(i -> {
                    List<Match> matches = matches(queries.get(i), candidates.get(i), units, threshold);
                    int gone = candidates.get(i).size() - matches.size();
                    if (gone == 0 || candidates.get(i).size() < limit) {
                        return matches;
                    }
                    // They took the places of others.
                    List<Query> again = queries.subList(i, i + 1);
                    List<Match> more =
                            find(again, penalties, threshold, limit + gone).get(0);
                    return more.subList(0, Math.min(limit, more.size()));
                })
                .toList();
    }

    /** The row is the truth: a unit deleted since the search is no match any more, one changed has its new score. */
    private List<Match> matches(
            Query query, List<Candidate> candidates, Map<Long, TranslationUnit> units, int threshold) {
        Language language = query.segment().language();
        return candidates.stream()
                .map(candidate -> units.get(candidate.id()))
                .filter(Objects::nonNull)
                .map(unit -> {
                    Score score = index(query).score(query.segment(), query.context(), unit.indexed(language));
                    return new Match(unit, score);
                })
                .filter(match -> match.score().percent() >= threshold)
                .sorted(BEST_FIRST)
                .toList();
    }

    private SegmentIndex index(Query query) {
        return indexer.index(query.segment().language());
    }

    private static Map<Long, TranslationUnit> unitsById(List<Long> ids) {
        Map<Long, TranslationUnit> units = new HashMap<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            List<Long> page = ids.subList(from, Math.min(from + PAGE, ids.size()));
            QuarkusTransaction.joiningExisting()
                    .call(() -> TranslationUnit.inUse(page))
                    .forEach(unit -> units.put(unit.id, unit));
        }
        return units;
    }
}
