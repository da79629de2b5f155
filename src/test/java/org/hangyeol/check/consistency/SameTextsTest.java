package org.hangyeol.check.consistency;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class SameTextsTest {
    private static String key(String text, Language language) {
        return SameTexts.key(new SegmentAnalyzer().analyze(Segment.of(text), language));
    }

    @ParameterizedTest
    @CsvSource({
        "로동신문을 읽었다.,노동 신문을 읽었다",
        "2군단이 갔다.,2군단이 갔다",
    })
    void koreanIsComparedWithoutSpacesAndSpelling(String one, String other) {
        assertEquals(key(one, Language.KO), key(other, Language.KO));
    }

    @Test
    void numbersAreThemselves() {
        assertNotEquals(key("3명이 갔다.", Language.KO), key("5명이 갔다.", Language.KO));
        assertNotEquals(key("3 went", Language.EN), key("5 went", Language.EN));
    }

    @Test
    void englishIsComparedWithoutCaseAndPunctuationButWithItsEndings() {
        assertEquals(key("The Ministry said so.", Language.EN), key("the ministry said so", Language.EN));
        assertNotEquals(key("officials said", Language.EN), key("official said", Language.EN));
    }

    @Test
    void textWithoutWordsIsComparedWithNothing() {
        assertEquals("", key("🙂 …", Language.KO));
        assertEquals("", key("", Language.EN));
    }

    @Property
    void groupsAreThoseOfEqualKeys(@ForAll @Size(max = 3000) List<@IntRange(max = 500) Integer> keys) {
        SameTexts texts = new SameTexts();
        Map<Integer, Set<Long>> expected = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            texts.add(1_000_000_000_000L + i, "key " + keys.get(i));
            expected.computeIfAbsent(keys.get(i), none -> new HashSet<>()).add(1_000_000_000_000L + i);
        }
        Set<Set<Long>> groups = new HashSet<>();
        List<Long> group = new ArrayList<>();
        texts.groups(group::add, seen -> {
            groups.add(Set.copyOf(group));
            group.clear();
        });
        assertEquals(expected.values().stream().filter(ids -> ids.size() > 1).collect(Collectors.toSet()), groups);
    }
}
