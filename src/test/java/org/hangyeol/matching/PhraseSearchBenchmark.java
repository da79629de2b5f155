package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.benchmark.BenchmarkFiles;
import org.hangyeol.benchmark.Machine;
import org.hangyeol.benchmark.MarkdownTable;
import org.hangyeol.benchmark.Timings;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

/** Prints how fast phrases are found, counted and put in order. */
class PhraseSearchBenchmark {
    private static final int QUERIES = 300;
    /** The round ended before. */
    private static final int NOT_ASKED = -1;

    private static final int LIMIT = 50;
    private static final int BATCH = 1000;

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final Random random = new Random(1);
    private final MarkdownTable table = new MarkdownTable(
            "Phrases in the index, in process",
            "phrases",
            "n",
            "units found, median",
            "CPU µs",
            "median µs",
            "p95 µs",
            "p99 µs",
            "closest, median µs",
            "memory, median µs");

    private List<String> texts;
    private SegmentIndex index;
    private Language language;

    @Test
    void printTable() {
        Machine.print();
        fill(Language.KO);
        measure("1 syllable", text -> syllables(text, 1));
        measure("2 syllables", text -> syllables(text, 2));
        measure("4 syllables", text -> syllables(text, 4));
        measure("12 syllables", text -> syllables(text, 12));
        measure("2 eojeol", text -> words(text, 2));
        measure("number", text -> ofKind(text, Token.Kind.NUMBER));
        measure("\"2 syllables\"", text -> quoted(syllables(text, 2)));
        fill(Language.EN);
        measure("1 word", text -> words(text, 1));
        measure("2 words", text -> words(text, 2));
        measure("4 words", text -> words(text, 4));
        measure("number", text -> ofKind(text, Token.Kind.NUMBER));
        measure("\"2 words\"", text -> quoted(words(text, 2)));
        table.print();
        Machine.printAfter();
    }

    private void fill(Language filled) {
        language = filled;
        index = new SegmentIndex(language, Runnable::run);
        List<BenchmarkFiles.Unit> units = BenchmarkFiles.units();
        texts = units.stream()
                .map(unit -> language == Language.KO ? unit.ko() : unit.en())
                .toList();
        for (int from = 0; from < units.size(); from += BATCH) {
            List<IndexedSegment> batch = new ArrayList<>();
            for (BenchmarkFiles.Unit unit : units.subList(from, Math.min(from + BATCH, units.size()))) {
                long day = unit.id() * 7919 % 3650; // any order, several units a day
                Segment segment = Segment.of(texts.get((int) unit.id() - 1));
                batch.add(new IndexedSegment(unit.id(), Origin.of(unit.id() % 4), day, segment, Context.UNKNOWN));
            }
            index.update(batch, List.of());
        }
    }

    /** Phrases are parts of units, so that frequent ones are asked for most. */
    private void measure(String name, Function<String, String> part) {
        List<Phrase> phrases = random.ints(0, texts.size())
                .mapToObj(texts::get)
                .map(part)
                .filter(phrase -> phrase != null)
                .limit(QUERIES)
                .map(phrase -> Phrase.of(phrase, language))
                .toList();
        long[] totals = new long[QUERIES];
        Arrays.fill(totals, NOT_ASKED);
        Timings newest = timings(phrases, UnitFilter.ALL, PhraseOrder.NEWEST, totals);
        Timings closest = timings(phrases, UnitFilter.ALL, PhraseOrder.CLOSEST, totals);
        long[] found = Arrays.stream(totals)
                .filter(total -> total != NOT_ASKED)
                .sorted()
                .toArray();
        for (int i = 0; i < QUERIES; i++) {
            assertNotEquals(0, totals[i], name + ' ' + i + " was not found in its own unit");
        }
        UnitFilter memory = new UnitFilter(Set.of(1L, 2L), null, null, null, Long.MIN_VALUE, Long.MAX_VALUE, null);
        Timings filtered = timings(phrases, memory, PhraseOrder.NEWEST, totals);
        table.row(
                language.code() + ' ' + name,
                newest.count(),
                found[found.length / 2],
                newest.cpuMicros(),
                newest.micros(50),
                newest.micros(95),
                newest.micros(99),
                closest.micros(50),
                filtered.micros(50));
    }

    private Timings timings(List<Phrase> phrases, UnitFilter filter, PhraseOrder order, long[] totals) {
        return Timings.of(
                1,
                QUERIES,
                i -> totals[i] =
                        index.find(phrases.get(i), filter, order, 0, LIMIT).total());
    }

    private String syllables(String text, int count) {
        AnalyzedSegment words = analyzer.analyze(Segment.of(text), language);
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i + count <= words.tokens().size(); i++) {
            if (words.tokens().subList(i, i + count).stream().allMatch(token -> token.kind() == Token.Kind.SYLLABLE)) {
                starts.add(i);
            }
        }
        return starts.isEmpty() ? null : part(words, starts.get(random.nextInt(starts.size())), count);
    }

    private static String part(AnalyzedSegment words, int start, int count) {
        return words.text()
                .substring(
                        words.tokens().get(start).start(),
                        words.tokens().get(start + count - 1).end());
    }

    /** What stands between spaces. */
    private String words(String text, int count) {
        List<String> words = List.of(text.split(" "));
        int start = random.nextInt(Math.max(1, words.size() - count + 1));
        String part = String.join(" ", words.subList(start, Math.min(start + count, words.size())));
        return Phrase.of(part, language).isEmpty() ? null : part;
    }

    private String ofKind(String text, Token.Kind kind) {
        AnalyzedSegment words = analyzer.analyze(Segment.of(text), language);
        List<Token> tokens =
                words.tokens().stream().filter(token -> token.kind() == kind).toList();
        if (tokens.isEmpty()) {
            return null;
        }
        Token token = tokens.get(random.nextInt(tokens.size()));
        return words.text().substring(token.start(), token.end());
    }

    private static String quoted(String text) {
        return text == null ? null : '"' + text + '"';
    }
}
