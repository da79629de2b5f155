package org.hangyeol.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** A search for a phrase finds exactly the units that looking through every text finds, in the same order. */
class PhraseSearchPropertyTest {
    private static final Map<Language, List<String>> WORDS = Map.of(
            Language.EN,
            List.of("the", "The", "guard", "guards", "Guard's", "night", "1998", "1,998", "2,000", "MSS", "-", "don't"),
            // labor, workers' paper, woman, party in both spellings; Ri, this, person, south, No. 8, could be done
            Language.KO,
            List.of(
                    "로동", "노동", "로동신문은", "녀자", "여자", "조선로동당", "조선 노동당", "리", "이", "사람", "남", "제8차", "제９차", "8", "할까",
                    "할가", "되였다", "되었다", "나이", "나리", "·", "黨", "MSS"));

    private static final List<String> ENDS = List.of("", ".", "!", "다.", " (끝)");

    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();

    @Property(tries = 150)
    void searchFindsWhatLookingThroughEveryTextFinds(@ForAll Language language, @ForAll long seed) {
        Random random = new Random(seed);
        SegmentIndex index = new SegmentIndex(language, Runnable::run, 1 + random.nextInt(30));
        Map<Long, IndexedSegment> stored = new TreeMap<>();
        for (int step = 0; step < 80; step++) {
            switch (random.nextInt(10)) {
                case 0 -> {
                    long id = random.nextInt(40);
                    index.update(List.of(), List.of(id));
                    stored.remove(id);
                }
                case 1 -> {
                    long memory = step == 70 ? 1 : 4;
                    index.removeMemory(memory);
                    stored.values().removeIf(segment -> segment.origin().memory() == memory);
                }
                case 2, 3, 4, 5, 6 -> {
                    IndexedSegment segment = segment(random, language);
                    index.update(List.of(segment), List.of());
                    stored.put(segment.id(), segment);
                }
                default -> assertSameAnswer(index, stored, random, language);
            }
        }
        index.compact();
        assertSameAnswer(index, stored, random, language);
    }

    @Example
    void closestIsTheShortOneThoughItIsOlderThanOneTooLongForTheLists() {
        SegmentIndex index = new SegmentIndex(Language.KO, Runnable::run, 2);
        index.update(List.of(unit(1, 10, "8 사람"), unit(2, 10, "나이")), List.of());
        index.update(List.of(unit(3, 20, "8 " + "검 ".repeat(1200))), List.of());

        assertEquals(
                new FoundUnits(2, List.of(1L)),
                index.find(Phrase.of("8", Language.KO), UnitFilter.ALL, PhraseOrder.CLOSEST, 0, 1));
    }

    private static IndexedSegment unit(long id, long changed, String text) {
        return new IndexedSegment(
                id, new Origin(1, null, null, null), changed, Segment.of(text), Context.of(null, null, null, null));
    }

    private void assertSameAnswer(
            SegmentIndex index, Map<Long, IndexedSegment> stored, Random random, Language language) {
        Phrase phrase = phrase(random, language, stored);
        UnitFilter filter = filter(random);
        PhraseOrder order = PhraseOrder.values()[random.nextInt(2)];
        int skip = random.nextInt(4);
        int limit = 1 + random.nextInt(6);
        List<IndexedSegment> expected = stored.values().stream()
                .filter(segment -> isWanted(segment, filter)
                        && !occurrences(phrase, segment).isEmpty())
                .sorted(order(order))
                .toList();
        List<Long> ids = expected.stream().map(IndexedSegment::id).toList();
        List<Long> page = ids.stream().skip(skip).limit(limit).toList();
        assertEquals(new FoundUnits(ids.size(), page), index.find(phrase, filter, order, skip, limit));

        UnitNumbers all = index.findAll(phrase, filter);
        assertEquals(
                ids.stream().sorted().toList(),
                stored.keySet().stream().filter(all::contains).toList());
        UnitFilter among = UnitFilter.ALL.among(all);
        assertEquals(ids.size(), index.find(phrase, among, order, 0, 1).total());
    }

    private List<Phrase.Occurrence> occurrences(Phrase phrase, IndexedSegment segment) {
        return phrase.occurrences(analyzer.analyze(segment.segment(), phrase.language()));
    }

    private static boolean isWanted(IndexedSegment segment, UnitFilter filter) {
        Origin origin = segment.origin();
        return (filter.memories() == null || filter.memories().contains(origin.memory()))
                && (filter.document() == null || filter.document().equals(origin.document()))
                && (filter.author() == null || filter.author().equals(origin.author()))
                && (filter.outlet() == null || filter.outlet().equals(origin.outlet()))
                && segment.changed() >= filter.from()
                && segment.changed() <= filter.to();
    }

    private Comparator<IndexedSegment> order(PhraseOrder order) {
        Comparator<IndexedSegment> newest = Comparator.comparing(IndexedSegment::changed, Comparator.reverseOrder())
                .thenComparing(IndexedSegment::id);
        return order == PhraseOrder.NEWEST
                ? newest
                : Comparator.comparing((IndexedSegment segment) -> analyzer.analyze(segment.segment(), Language.KO)
                                .tokens()
                                .size())
                        .thenComparing(newest);
    }

    private static UnitFilter filter(Random random) {
        if (random.nextInt(3) == 0) {
            return UnitFilter.ALL;
        }
        return new UnitFilter(
                random.nextBoolean() ? null : Set.of(1L, 2L + random.nextInt(4)),
                random.nextInt(4) > 0 ? null : "document",
                random.nextInt(4) > 0 ? null : "author",
                random.nextInt(4) > 0 ? null : "outlet",
                random.nextInt(3) > 0 ? Long.MIN_VALUE : random.nextInt(5),
                random.nextInt(3) > 0 ? Long.MAX_VALUE : random.nextInt(5),
                null);
    }

    private static IndexedSegment segment(Random random, Language language) {
        boolean inDocument = random.nextBoolean();
        return new IndexedSegment(
                random.nextInt(40),
                new Origin(
                        1 + random.nextInt(4),
                        inDocument ? "document" : null,
                        random.nextBoolean() ? "author" : null,
                        random.nextBoolean() ? "outlet" : null),
                random.nextInt(5),
                Segment.of(text(random, language)),
                Context.of(null, null, inDocument ? "document" : null, null));
    }

    /** Sometimes too long for the lists. */
    private static String text(Random random, Language language) {
        String text = random.ints(random.nextInt(10), 0, WORDS.get(language).size())
                .mapToObj(word -> WORDS.get(language).get(word))
                .collect(Collectors.joining(random.nextInt(4) > 0 ? " " : ""));
        String end = ENDS.get(random.nextInt(ENDS.size()));
        return random.nextInt(40) == 0 ? "검 검 ".repeat(600) + text + end : text + end;
    }

    /** A part of a stored text, in the spelling that it has or in another, or words together; often in quotes. */
    private static Phrase phrase(Random random, Language language, Map<Long, IndexedSegment> stored) {
        List<IndexedSegment> all = new ArrayList<>(stored.values());
        String typed =
                WORDS.get(language).get(random.nextInt(WORDS.get(language).size()));
        if (!all.isEmpty() && random.nextInt(3) > 0) {
            String text = all.get(random.nextInt(all.size())).segment().text();
            int start = random.nextInt(text.length() + 1);
            int end = Math.min(text.length(), start + 1 + random.nextInt(8));
            typed = text.substring(start, end);
            typed = random.nextInt(3) == 0
                    ? typed.replace('로', '노').replace("여", "녀").replace(" ", "")
                    : typed;
        } else if (random.nextBoolean()) {
            typed += " "
                    + WORDS.get(language).get(random.nextInt(WORDS.get(language).size()));
        }
        Phrase phrase = Phrase.of(random.nextInt(3) == 0 ? '"' + typed + '"' : typed, language);
        return phrase.isEmpty() ? Phrase.of("8", language) : phrase;
    }
}
