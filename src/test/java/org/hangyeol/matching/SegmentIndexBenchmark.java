package org.hangyeol.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

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

/**
 * Prints how fast the index answers (measured by JMH in a process of its own) and whether the unit that a query was made
 * from is its first answer.
 */
class SegmentIndexBenchmark {
    private static final long GENERATED = 1;
    private static final long NEWS = 2;
    private static final int BATCH = 1000;

    @TempDir
    private Path folder;

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final Map<Language, SegmentIndex> indexes = new EnumMap<>(Language.class);

    @Test
    void printTables() throws IOException, RunnerException {
        BenchmarkFiles.eachUnit().close(); // they are generated now if they are not there
        Machine.print();
        fillIndexes();
        MarkdownTable table = new MarkdownTable(
                "Look-ups in the index of %,d units, in process, one thread".formatted(BenchmarkFiles.UNITS),
                "query set",
                "analysis CPU µs",
                "median µs",
                "p95 µs",
                "p99 µs",
                "mean µs",
                "2 threads /s",
                "recall@1",
                "first alone",
                "found");
        for (QuerySet set : QuerySet.all()) {
            measure(set, table);
        }
        table.print();
        Machine.printAfter();
    }

    /** The news sentences, in the spelling of the South, get numbers behind those of the units. */
    private void fillIndexes() throws IOException {
        MarkdownTable table = new MarkdownTable(
                "Filling, storing and reading the index, in process",
                "language",
                "units",
                "fill s",
                "units/s",
                "heap bytes a unit",
                "store s",
                "files bytes a unit",
                "read s");
        for (Language language : Language.values()) {
            long heap = Machine.usedHeapAfterCollection();
            long start = System.nanoTime();
            SegmentIndex index = filled(language);
            double filled = secondsSince(start);
            double heapOfUnit = (double) (Machine.usedHeapAfterCollection() - heap) / index.size();
            indexes.put(language, index);
            start = System.nanoTime();
            new IndexFolder(folder(language), language).write(index.moment(), new IndexMark(1, 1));
            double stored = secondsSince(start);
            start = System.nanoTime();
            SegmentIndex read = new IndexFolder(folder(language), language)
                    .read(language, Runnable::run)
                    .index();
            double readAgain = secondsSince(start);
            assertEquals(index.size(), read.size());
            table.row(
                    language.code(),
                    index.size(),
                    filled,
                    index.size() / filled,
                    heapOfUnit,
                    stored,
                    (double) bytesIn(folder(language)) / index.size(),
                    readAgain);
        }
        table.print();
    }

    private static SegmentIndex filled(Language language) {
        SegmentIndex index = new SegmentIndex(language, Runnable::run);
        List<IndexedSegment> batch = new ArrayList<>();
        try (Stream<BenchmarkFiles.Unit> units = BenchmarkFiles.eachUnit()) {
            units.forEach(unit -> {
                batch.add(indexed(unit.id(), GENERATED, language == Language.KO ? unit.ko() : unit.en()));
                if (batch.size() == BATCH) {
                    index.update(batch, List.of());
                    batch.clear();
                }
            });
        }
        List<BenchmarkFiles.NewsSentence> news = BenchmarkFiles.news();
        for (int i = 0; i < news.size(); i++) {
            batch.add(indexed(
                    idOfNews(i + 1L),
                    NEWS,
                    language == Language.KO ? news.get(i).south() : news.get(i).en()));
        }
        index.update(batch, List.of());
        index.compact();
        return index;
    }

    private static IndexedSegment indexed(long id, long memory, String text) {
        return new IndexedSegment(id, Origin.of(memory), id, Segment.of(text), Context.UNKNOWN);
    }

    private static long idOfNews(long row) {
        return BenchmarkFiles.UNITS + row;
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private Path folder(Language language) {
        return folder.resolve(language.code());
    }

    private static long bytesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMapToLong(file -> LongStream.of(file.toFile().length()))
                    .sum();
        }
    }

    /** The memories that a set is asked of. */
    static Map<Long, Integer> memories(QuerySet set) {
        return set.name().equals(QuerySet.NORTH) ? Map.of(GENERATED, 0, NEWS, 0) : Map.of(GENERATED, 0);
    }

    private void measure(QuerySet set, MarkdownTable table) throws RunnerException {
        int calls = set.queries().size();
        AnalyzedSegment[] analyzed = new AnalyzedSegment[calls];
        Timings analysis = Timings.of(1, calls, i -> analyzed[i] = analyze(set, i));
        List<List<Candidate>> answers = IntStream.range(0, calls)
                .mapToObj(i -> search(set, analyzed[i]))
                .toList();
        Timings together = Timings.of(2, calls, i -> search(set, analyzed[i]));
        Statistics alone = timed(set);
        table.row(
                set.title(),
                analysis.cpuMicros(),
                alone.getPercentile(50) / 1000,
                alone.getPercentile(95) / 1000,
                alone.getPercentile(99) / 1000,
                alone.getMean() / 1000,
                together.perSecond(),
                recall(set, answers, false),
                recall(set, answers, true),
                shareFound(answers));
        if (set.name().equals("exact")) {
            assertEquals(1.0, shareFound(answers), "an exact query found nothing");
        }
    }

    private Statistics timed(QuerySet set) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include(SearchTimes.class.getName())
                        .param("folder", folder(set.language()).toString())
                        .param("set", set.title())
                        .jvmArgsAppend("-Xmx2g", "-Dhangyeol.data=" + BenchmarkFiles.DATA)
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(3)
                        .measurementTime(TimeValue.seconds(2))
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return result.getPrimaryResult().getStatistics();
    }

    private AnalyzedSegment analyze(QuerySet set, int query) {
        return analyzer.analyze(Segment.of(set.queries().get(query).text()), set.language());
    }

    private List<Candidate> search(QuerySet set, AnalyzedSegment query) {
        return indexes.get(set.language())
                .search(query, Context.UNKNOWN, memories(set), QuerySet.threshold(set.language()), SearchTimes.LIMIT);
    }

    private static double shareFound(List<List<Candidate>> answers) {
        return (double) answers.stream().filter(answer -> !answer.isEmpty()).count() / answers.size();
    }

    /**
     * The share of queries whose unit is the first answer. Several units may have the same text, or be as alike: unless
     * {@code strictly}, the unit may be any of those with the highest score.
     */
    private static Object recall(QuerySet set, List<List<Candidate>> answers, boolean strictly) {
        if (set.name().equals(QuerySet.UNSEEN)) {
            return "–";
        }
        int found = 0;
        for (int i = 0; i < answers.size(); i++) {
            List<Candidate> answer = answers.get(i);
            long unit = set.queries().get(i).unit();
            long id = set.name().equals(QuerySet.NORTH) ? idOfNews(unit) : unit;
            found += answer.stream()
                            .limit(strictly ? 1 : SearchTimes.LIMIT)
                            .takeWhile(candidate -> candidate.score().percent()
                                    == answer.get(0).score().percent())
                            .anyMatch(candidate -> candidate.id() == id)
                    ? 1
                    : 0;
        }
        return (double) found / answers.size();
    }
}
