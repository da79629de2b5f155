package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A search returns exactly what scoring every segment returns, in the same order (DESIGN, 1.1 and 3). */
class SegmentIndexPropertyTest {
    private static final Map<Language, List<String>> WORDS = Map.of(
            Language.EN,
            List.of("the", "The", "guard", "guards", "marched", "march", "at", "night", "1998", "2,000", "MSS", "-"),
            // labor, workers' paper, woman, in the South's and the North's spelling; order, night march, 12, said
            Language.KO,
            List.of("로동", "노동", "신문은", "로동신문은", "녀자", "여자", "명령을", "야간 행군", "야간행군", "12", "말했다", "·"));

    private static final List<String> ENDS = List.of("", ".", "!", "다.", " (끝)");
    private static final List<String> NEIGHBOURS = Arrays.asList(null, "앞", "뒤", "Before.");

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final FuzzyScorer scorer = new FuzzyScorer();

    @Property(tries = 300)
    void searchReturnsWhatScoringEverySegmentReturns(@ForAll Language language, @ForAll long seed) {
        Random random = new Random(seed);
        SegmentIndex index = new SegmentIndex(language, Runnable::run, 1 + random.nextInt(30));
        Map<Long, IndexedSegment> stored = new TreeMap<>();
        for (int step = 0; step < 80; step++) {
            switch (random.nextInt(10)) {
                case 0 -> remove(index, stored, random.nextInt(40));
                case 1 -> removeMemory(index, stored, step == 70 ? 1 : 4);
                case 2, 3, 4, 5, 6 -> put(index, stored, segment(random, language, stored));
                default -> assertSameAnswer(index, stored, random, language);
            }
            assertEquals(stored.size(), index.size());
        }
        assertSameAnswer(index, stored, random, language);
    }

    private static void put(SegmentIndex index, Map<Long, IndexedSegment> stored, IndexedSegment segment) {
        index.update(List.of(segment), List.of());
        stored.put(segment.id(), segment);
    }

    private static void remove(SegmentIndex index, Map<Long, IndexedSegment> stored, long id) {
        index.update(List.of(), List.of(id));
        stored.remove(id);
    }

    private static void removeMemory(SegmentIndex index, Map<Long, IndexedSegment> stored, long memory) {
        index.removeMemory(memory);
        stored.values().removeIf(segment -> segment.origin().memory() == memory);
    }

    private void assertSameAnswer(
            SegmentIndex index, Map<Long, IndexedSegment> stored, Random random, Language language) {
        AnalyzedSegment query = analyzer.analyze(Segment.of(text(random, language, stored)), language);
        Context context = context(random);
        Map<Long, Integer> memories = new HashMap<>();
        for (long memory = 1; memory <= 3; memory++) {
            memories.put(memory, 5 * random.nextInt(3));
        }
        memories.remove((long) random.nextInt(5));
        int threshold = 50 + random.nextInt(51);
        int limit = 1 + random.nextInt(20);
        List<Candidate> expected = scoreAll(stored, query, context, memories, threshold);
        List<Candidate> best = expected.subList(0, Math.min(limit, expected.size()));
        assertEquals(best, index.search(query, context, memories, threshold, limit));
    }

    private List<Candidate> scoreAll(
            Map<Long, IndexedSegment> stored,
            AnalyzedSegment query,
            Context context,
            Map<Long, Integer> memories,
            int threshold) {
        List<IndexedSegment> reached = new ArrayList<>();
        Map<Long, Score> scores = new HashMap<>();
        for (IndexedSegment segment : stored.values()) {
            Score score = scorer.score(query, analyzer.analyze(segment.segment(), query.language()));
            if (memories.containsKey(segment.origin().memory()) && score.percent() >= threshold) {
                boolean inContext = score.percent() == 100 && segment.context().isSameAs(context);
                scores.put(segment.id(), inContext ? score.inContext() : score);
                reached.add(segment);
            }
        }
        reached.sort(Comparator.comparing(
                        (IndexedSegment segment) -> List.of(MatchType.IN_CONTEXT, MatchType.EXACT, MatchType.FUZZY)
                                .indexOf(scores.get(segment.id()).type()))
                .thenComparing(segment -> scores.get(segment.id()).percent(), Comparator.reverseOrder())
                .thenComparing(segment -> memories.get(segment.origin().memory()))
                .thenComparing(IndexedSegment::changed, Comparator.reverseOrder())
                .thenComparing(IndexedSegment::id));
        return reached.stream()
                .map(segment -> new Candidate(segment.id(), scores.get(segment.id())))
                .toList();
    }

    private static IndexedSegment segment(Random random, Language language, Map<Long, IndexedSegment> stored) {
        Context context = context(random);
        String document = context.document() == 0 ? null : "document";
        return new IndexedSegment(
                random.nextInt(40),
                new Origin(1 + random.nextInt(4), document, null, null),
                random.nextInt(5),
                Segment.of(text(random, language, stored)),
                context);
    }

    /** A new text, a stored one as it is, or a stored one with a few edits. */
    private static String text(Random random, Language language, Map<Long, IndexedSegment> stored) {
        List<IndexedSegment> all = List.copyOf(stored.values());
        if (all.isEmpty() || random.nextInt(4) == 0) {
            List<String> words = new ArrayList<>();
            for (int i = random.nextInt(14); i > 0; i--) {
                words.add(word(random, language));
            }
            return String.join(" ", words) + ENDS.get(random.nextInt(ENDS.size()));
        }
        String text = all.get(random.nextInt(all.size())).segment().text();
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        for (int i = random.nextInt(4); i > 0; i--) {
            int place = random.nextInt(words.size());
            switch (random.nextInt(3)) {
                case 0 -> words.add(place, word(random, language));
                case 1 -> words.set(place, word(random, language));
                default -> words.set(place, words.get(place) + ENDS.get(random.nextInt(ENDS.size())));
            }
        }
        return String.join(" ", words);
    }

    private static String word(Random random, Language language) {
        return WORDS.get(language).get(random.nextInt(WORDS.get(language).size()));
    }

    private static Context context(Random random) {
        return Context.of(
                NEIGHBOURS.get(random.nextInt(NEIGHBOURS.size())),
                NEIGHBOURS.get(random.nextInt(NEIGHBOURS.size())),
                random.nextBoolean() ? "document" : null,
                random.nextBoolean() ? random.nextInt(3) : null);
    }
}
