package org.hangyeol.matching;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.benchmark.QuerySet;
import org.hangyeol.segment.Segment;

/** What JMH calls: one search after another of a query set, in an index that {@link SegmentIndexBenchmark} has stored. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SearchTimes {
    static final int LIMIT = 5;

    /** Folder with the index. */
    @Param("")
    public String folder;

    /** See {@link QuerySet#title()}. */
    @Param("")
    public String set;

    private SegmentIndex index;
    private List<AnalyzedSegment> queries;
    private Map<Long, Integer> memories;
    private int threshold;
    private int next;

    @Setup
    public void read() throws IOException {
        QuerySet asked = QuerySet.all().stream()
                .filter(one -> one.title().equals(set))
                .findFirst()
                .orElseThrow();
        index = new IndexFolder(Path.of(folder), asked.language())
                .read(asked.language(), Runnable::run)
                .index();
        SegmentAnalyzer analyzer = new SegmentAnalyzer();
        queries = asked.queries().stream()
                .map(query -> analyzer.analyze(Segment.of(query.text()), asked.language()))
                .toList();
        memories = SegmentIndexBenchmark.memories(asked);
        threshold = QuerySet.threshold(asked.language());
    }

    @Benchmark
    public List<Candidate> search() {
        next = next + 1 < queries.size() ? next + 1 : 0;
        return index.search(queries.get(next), Context.UNKNOWN, memories, threshold, LIMIT);
    }
}
