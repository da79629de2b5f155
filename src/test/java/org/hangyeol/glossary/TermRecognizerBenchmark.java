package org.hangyeol.glossary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Prints microseconds a news sentence, analysis not included: with the starter glossary and with 100,000 terms. */
class TermRecognizerBenchmark {
    private static final int TERMS = 100_000;
    private static final int ROUNDS = 30;

    private final List<String[]> news = readNews();

    @Test
    void recognizesNews() {
        measure("starter glossary, ko", StarterGlossary.read().recognizer(), Language.KO);
        measure("starter glossary, en", StarterGlossary.read().recognizer(), Language.EN);
        measure("100,000 terms, ko", withTerms(Language.KO), Language.KO);
        measure("100,000 terms, en", withTerms(Language.EN), Language.EN);
    }

    private static List<String[]> readNews() {
        try {
            String news = Files.readString(Path.of(System.getProperty("hangyeol.data"), "news", "dev.tsv"));
            // Some columns end in a carriage return, so String.lines() would cut them.
            return Arrays.stream(news.split("\n")).map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void measure(String what, TermRecognizer recognizer, Language language) {
        SegmentAnalyzer analyzer = new SegmentAnalyzer();
        List<AnalyzedSegment> segments = news.stream()
                .map(columns -> analyzer.analyze(Segment.of(columns[column(language)]), language))
                .toList();
        long best = Long.MAX_VALUE;
        long found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            found = 0;
            long start = System.nanoTime();
            for (AnalyzedSegment segment : segments) {
                found += recognizer.recognize(segment, term -> true).size();
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf(
                "%-22s %6.1f µs a sentence, %.1f terms found in each%n",
                what, best / 1000.0 / segments.size(), (double) found / segments.size());
    }

    private static int column(Language language) {
        return language == Language.KO ? 1 : 2;
    }

    /** All words of the news without their last syllable or as they are, then pairs of them. */
    private TermRecognizer withTerms(Language language) {
        Set<String> words = new LinkedHashSet<>();
        for (String[] columns : news) {
            for (String word : columns[column(language)].split("\\P{L}+")) {
                words.add(language == Language.KO && word.length() > 2 ? word.substring(0, word.length() - 1) : word);
            }
        }
        List<String> single = new ArrayList<>(words);
        Random random = new Random(1);
        while (words.size() < TERMS) {
            words.add(single.get(random.nextInt(single.size())) + " " + single.get(random.nextInt(single.size())));
        }
        TermRecognizer recognizer = new TermRecognizer();
        long id = 0;
        long start = System.nanoTime();
        for (String word : words) {
            id++;
            recognizer.put(id, List.of(KnownTermExamples.term(id, language, word)));
        }
        System.out.printf("%,d terms put in %d ms%n", words.size(), (System.nanoTime() - start) / 1_000_000);
        return recognizer;
    }
}
