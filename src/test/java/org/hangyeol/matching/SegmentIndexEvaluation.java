package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.benchmark.BenchmarkFiles;
import org.hangyeol.benchmark.MarkdownTable;
import org.hangyeol.benchmark.QuerySet;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Asks the index and a plain look at every unit for the same, and prints how often they differ. */
class SegmentIndexEvaluation {
    private static final Map<Long, Integer> MEMORIES = Map.of(0L, 0, 1L, 5, 2L, 0);
    private static final int LIMIT = 5;

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final FuzzyScorer scorer = new FuzzyScorer();
    private final Map<String, Integer> numbers = new HashMap<>();

    /** A unit as the plain look sees it. */
    private record Plain(IndexedSegment indexed, int[] forms) {}

    @Test
    void printDifferences() {
        MarkdownTable table = new MarkdownTable(
                "Index against a look at every one of %,d units".formatted(BenchmarkFiles.UNITS),
                "query set",
                "threshold",
                "queries",
                "matches",
                "differences");
        int differences = 0;
        for (Language language : Language.values()) {
            List<Plain> units = units(language);
            SegmentIndex index = new SegmentIndex(language, Runnable::run);
            index.update(units.stream().map(Plain::indexed).toList(), List.of());
            List<Long> deleted = deleteSome(units);
            index.update(List.of(), deleted);
            for (QuerySet set : QuerySet.all()) {
                if (set.language() == language) {
                    differences += compare(index, units, set, QuerySet.threshold(language), table);
                    differences += compare(index, units, set.first(100), 50, table);
                }
            }
        }
        table.print();
        assertEquals(0, differences);
    }

    private List<Plain> units(Language language) {
        List<Plain> units = new ArrayList<>();
        for (BenchmarkFiles.Unit unit : BenchmarkFiles.units()) {
            String text = language == Language.KO ? unit.ko() : unit.en();
            IndexedSegment indexed = new IndexedSegment(
                    unit.id(), Origin.of(unit.id() % 4), unit.id() % 7, Segment.of(text), Context.UNKNOWN);
            units.add(new Plain(indexed, forms(analyze(text, language))));
        }
        return units;
    }

    private static List<Long> deleteSome(List<Plain> units) {
        List<Long> deleted = units.stream()
                .map(unit -> unit.indexed().id())
                .filter(id -> id % 11 == 0)
                .toList();
        units.removeIf(unit -> unit.indexed().id() % 11 == 0);
        return deleted;
    }

    private int compare(SegmentIndex index, List<Plain> units, QuerySet set, int threshold, MarkdownTable table) {
        AtomicInteger different = new AtomicInteger();
        AtomicInteger matches = new AtomicInteger();
        set.queries().parallelStream().forEach(query -> {
            AnalyzedSegment analyzed = analyze(query.text(), set.language());
            List<Candidate> found = index.search(analyzed, Context.UNKNOWN, MEMORIES, threshold, LIMIT);
            List<Candidate> expected = plainly(units, analyzed, threshold);
            matches.addAndGet(expected.size());
            if (!expected.equals(found)) {
                different.incrementAndGet();
                System.out.printf("%s:%n  expected %s%n  found    %s%n", query.text(), expected, found);
            }
        });
        table.row(set.title(), threshold, set.queries().size(), matches.get(), different.get());
        return different.get();
    }

    /** Leaves out only what the distance forbids, see FuzzyScorerPropertyTest. */
    private List<Candidate> plainly(List<Plain> units, AnalyzedSegment query, int threshold) {
        int[] forms = forms(query);
        EditDistance distance = new EditDistance(forms);
        Map<Plain, Score> scores = new HashMap<>();
        for (Plain unit : units) {
            int longer = Math.max(forms.length, unit.forms().length);
            if (MEMORIES.containsKey(unit.indexed().origin().memory())
                    && 100 * Math.abs(forms.length - unit.forms().length) <= (100 - threshold) * longer
                    && 100 * distance.to(unit.forms()) <= (100 - threshold) * longer) {
                AnalyzedSegment stored = analyzer.analyze(unit.indexed().segment(), query.language());
                Score score = scorer.score(query, stored);
                if (score.percent() >= threshold) {
                    scores.put(unit, score);
                }
            }
        }
        return scores.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Plain, Score> entry) ->
                                -entry.getValue().percent())
                        .thenComparing(entry ->
                                MEMORIES.get(entry.getKey().indexed().origin().memory()))
                        .thenComparing(entry -> -entry.getKey().indexed().changed())
                        .thenComparing(entry -> entry.getKey().indexed().id()))
                .limit(LIMIT)
                .map(entry -> new Candidate(entry.getKey().indexed().id(), entry.getValue()))
                .toList();
    }

    private AnalyzedSegment analyze(String text, Language language) {
        return analyzer.analyze(Segment.of(text), language);
    }

    private synchronized int[] forms(AnalyzedSegment segment) {
        return segment.tokens().stream()
                .map(Token::form)
                .mapToInt(form -> numbers.computeIfAbsent(form, unknown -> numbers.size()))
                .toArray();
    }
}
