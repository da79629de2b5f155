package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.benchmark.BenchmarkFiles;
import org.hangyeol.benchmark.Machine;
import org.hangyeol.benchmark.MarkdownTable;
import org.hangyeol.benchmark.QuerySet;
import org.hangyeol.benchmark.Timings;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Prints how fast the index answers and whether the unit that a query was made from is its first answer. */
class SegmentIndexBenchmark {
    private static final long GENERATED = 1;
    private static final long NEWS = 2;
    private static final int LIMIT = 5;

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final Map<Language, SegmentIndex> indexes = new EnumMap<>(Language.class);

    @Test
    void printTables() {
        Machine.print();
        fillIndexes();
        MarkdownTable table = new MarkdownTable(
                "Look-ups in the index, in process",
                "query set",
                "n",
                "analysis CPU µs",
                "CPU µs",
                "median µs",
                "p95 µs",
                "p99 µs",
                "1 thread /s",
                "2 threads /s",
                "recall@1",
                "first alone",
                "found");
        for (QuerySet set : QuerySet.all()) {
            if (set.name().equals(QuerySet.NORTH)) {
                putNews();
            }
            measure(set, table);
        }
        table.print();
        Machine.printAfter();
    }

    private void fillIndexes() {
        List<BenchmarkFiles.Unit> units = BenchmarkFiles.units();
        MarkdownTable table = new MarkdownTable("Filling the index, in process", "language", "units", "s", "units/s");
        for (Language language : Language.values()) {
            SegmentIndex index = new SegmentIndex(language, Runnable::run);
            long start = System.nanoTime();
            units.forEach(unit -> put(index, unit.id(), GENERATED, language == Language.KO ? unit.ko() : unit.en()));
            double seconds = (System.nanoTime() - start) / 1e9;
            assertEquals(units.size(), index.size());
            indexes.put(language, index);
            table.row(language.code(), units.size(), seconds, units.size() / seconds);
        }
        table.print();
    }

    /** The sentences that the queries from the North are written after get numbers behind those of the units. */
    private void putNews() {
        List<BenchmarkFiles.NewsSentence> news = BenchmarkFiles.news();
        for (int i = 0; i < news.size(); i++) {
            put(indexes.get(Language.KO), idOfNews(i + 1L), NEWS, news.get(i).south());
        }
    }

    private static long idOfNews(long row) {
        return BenchmarkFiles.UNITS + row;
    }

    private static void put(SegmentIndex index, long id, long memory, String text) {
        index.update(
                List.of(new IndexedSegment(id, Origin.of(memory), id, Segment.of(text), Context.UNKNOWN)), List.of());
    }

    private void measure(QuerySet set, MarkdownTable table) {
        int calls = set.queries().size();
        AnalyzedSegment[] analyzed = new AnalyzedSegment[calls];
        Timings analysis = Timings.of(1, calls, i -> analyzed[i] = analyze(set, i));
        List<List<Candidate>> answers = new ArrayList<>(
                IntStream.range(0, calls).mapToObj(i -> (List<Candidate>) null).toList());
        Timings alone = Timings.of(1, calls, i -> answers.set(i, search(set, analyzed[i])));
        Timings together = Timings.of(2, calls, i -> answers.set(i, search(set, analyzed[i])));
        table.row(
                set.title(),
                alone.count(),
                analysis.cpuMicros(),
                alone.cpuMicros(),
                alone.micros(50),
                alone.micros(95),
                alone.micros(99),
                alone.perSecond(),
                together.perSecond(),
                recall(set, answers, false),
                recall(set, answers, true),
                shareFound(answers));
        if (set.name().equals("exact")) {
            assertEquals(1.0, shareFound(answers), "an exact query found nothing");
        }
    }

    private AnalyzedSegment analyze(QuerySet set, int query) {
        return analyzer.analyze(Segment.of(set.queries().get(query).text()), set.language());
    }

    private List<Candidate> search(QuerySet set, AnalyzedSegment query) {
        Map<Long, Integer> memories = new HashMap<>(Map.of(GENERATED, 0));
        if (set.name().equals(QuerySet.NORTH)) {
            memories.put(NEWS, 0);
        }
        return indexes.get(set.language())
                .search(query, Context.UNKNOWN, memories, QuerySet.threshold(set.language()), LIMIT);
    }

    /** The share of queries with an answer, of those that were asked before the round ended. */
    private static double shareFound(List<List<Candidate>> answers) {
        List<List<Candidate>> given = answers.stream().filter(Objects::nonNull).toList();
        return (double) given.stream().filter(answer -> !answer.isEmpty()).count() / given.size();
    }

    /**
     * The share of queries whose unit is the first answer. Several units may have the same text, or be as alike: unless
     * {@code strictly}, the unit may be any of those with the highest score.
     */
    private static Object recall(QuerySet set, List<List<Candidate>> answers, boolean strictly) {
        if (set.name().equals(QuerySet.UNSEEN)) {
            return "–";
        }
        int asked = 0;
        int found = 0;
        for (int i = 0; i < answers.size(); i++) {
            List<Candidate> answer = answers.get(i);
            if (answer == null) {
                continue; // the round ended before
            }
            asked++;
            long unit = set.queries().get(i).unit();
            long id = set.name().equals(QuerySet.NORTH) ? idOfNews(unit) : unit;
            found += answer.stream()
                            .limit(strictly ? 1 : LIMIT)
                            .takeWhile(candidate -> candidate.score().percent()
                                    == answer.get(0).score().percent())
                            .anyMatch(candidate -> candidate.id() == id)
                    ? 1
                    : 0;
        }
        return (double) found / asked;
    }
}
