package org.hangyeol.glossary;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.benchmark.BenchmarkFiles;
import org.hangyeol.benchmark.BenchmarkFiles.NewsSentence;
import org.hangyeol.benchmark.BenchmarkFiles.Unit;
import org.hangyeol.benchmark.Machine;
import org.hangyeol.benchmark.MarkdownTable;
import org.hangyeol.benchmark.Timings;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Prints how fast terms are recognised in news sentences, with the starter glossary and with very many terms. */
class TermRecognizerBenchmark {
    private static final int MANY_CONCEPTS = 50_000;

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final List<NewsSentence> news = BenchmarkFiles.news();
    private final MarkdownTable table = new MarkdownTable(
            "Term recognition, in process, without analysis",
            "text",
            "terms",
            "n",
            "terms a sentence",
            "CPU µs",
            "median µs",
            "p95 µs",
            "p99 µs",
            "1 thread /s",
            "2 threads /s");

    @Test
    void printTable() {
        Machine.print();
        measure("starter glossary", StarterGlossary.read().recognizer());
        measure("generated names of 2 to 4 words", generated(2));
        measure("generated terms of 1 to 3 words", generated(1));
        table.print();
        Machine.printAfter();
    }

    private void measure(String terms, TermRecognizer recognizer) {
        measure("ko news, " + terms, recognizer, Language.KO, news.stream().map(NewsSentence::south));
        measure(
                "ko news in the spelling of the North, " + terms,
                recognizer,
                Language.KO,
                news.stream().map(NewsSentence::north));
        measure("en news, " + terms, recognizer, Language.EN, news.stream().map(NewsSentence::en));
    }

    private void measure(String title, TermRecognizer recognizer, Language language, Stream<String> sentences) {
        List<AnalyzedSegment> analyzed = sentences
                .map(text -> analyzer.analyze(Segment.of(text), language))
                .toList();
        int[] found = new int[analyzed.size()];
        IntConsumer recognize = i ->
                found[i] = recognizer.recognize(analyzed.get(i), term -> true).size();
        Timings alone = Timings.of(1, found.length, recognize);
        Timings together = Timings.of(2, found.length, recognize);
        table.row(
                title,
                recognizer.size(),
                alone.count(),
                Arrays.stream(found).average().orElse(0),
                alone.cpuMicros(),
                alone.micros(50),
                alone.micros(95),
                alone.micros(99),
                alone.perSecond(),
                together.perSecond());
    }

    /** Concepts with a Korean and an English term each, both so many words, or up to two more, of the same unit. */
    private static TermRecognizer generated(int fewestWords) {
        TermRecognizer recognizer = new TermRecognizer();
        List<Unit> units = BenchmarkFiles.units();
        Random random = new Random(1);
        Set<String> used = new HashSet<>();
        for (int tries = 0, made = 0; made < MANY_CONCEPTS && tries < 10 * MANY_CONCEPTS; tries++) {
            Unit unit = units.get(random.nextInt(units.size()));
            String ko = words(unit.ko(), fewestWords, random);
            String en = words(unit.en(), fewestWords, random);
            if (used.add(ko) && used.add(en)) {
                long concept = ++made;
                recognizer.put(concept, List.of(term(concept, Language.KO, ko), term(concept, Language.EN, en)));
            }
        }
        return recognizer;
    }

    private static String words(String text, int fewest, Random random) {
        String[] words = text.split(" ");
        int from = random.nextInt(words.length);
        int to = Math.min(words.length, from + fewest + random.nextInt(3));
        return String.join(" ", Arrays.copyOfRange(words, from, to));
    }

    private static KnownTerm term(long concept, Language language, String text) {
        return new KnownTerm(
                2 * concept + language.ordinal(),
                concept,
                1,
                language,
                text,
                TermStatus.PREFERRED,
                TermKind.FULL,
                Validity.ALWAYS,
                List.of(),
                Naming.OTHER,
                true);
    }
}
