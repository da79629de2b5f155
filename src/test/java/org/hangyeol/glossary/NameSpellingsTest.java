package org.hangyeol.glossary;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

import org.hangyeol.segment.Language;

import static org.hangyeol.glossary.KnownTermExamples.found;
import static org.hangyeol.glossary.KnownTermExamples.recognize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Names in spellings that nobody has listed. */
class NameSpellingsTest {
    private static final long UN = 1;
    private static final long CHOL = 2;

    private static KnownTerm term(long id, long concept, Naming naming, Language language, String text) {
        return term(id, concept, naming, language, text, TermStatus.PREFERRED);
    }

    private static KnownTerm term(
            long id, long concept, Naming naming, Language language, String text, TermStatus status) {
        return new KnownTerm(
                id, concept, 1, language, text, status, TermKind.FULL, Validity.ALWAYS, List.of(), naming, true);
    }

    private static List<KnownTerm> person(long concept, String korean, String... english) {
        List<KnownTerm> terms = new ArrayList<>();
        terms.add(term(100 * concept, concept, Naming.PERSON, Language.KO, korean));
        for (String name : english) {
            terms.add(term(100 * concept + terms.size(), concept, Naming.PERSON, Language.EN, name));
        }
        return terms;
    }

    private static List<KnownTerm> place(long concept, String korean, String... english) {
        return person(concept, korean, english).stream()
                .map(term -> term(term.id(), concept, Naming.PLACE, term.language(), term.text()))
                .toList();
    }

    private static List<Long> concepts(TermRecognizer recognizer, String english) {
        return recognize(recognizer, Language.EN, english).stream()
                .flatMap(found -> found.terms().stream())
                .map(KnownTerm::concept)
                .distinct()
                .sorted()
                .toList();
    }

    @Test
    void unlistedSpellingIsTheNameButNotAListedTerm() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(UN, person(UN, "김정은", "Kim Jong Un"));
        RecognizedTerm found = recognize(recognizer, Language.EN, "As Kim Jeong-eun’s train left")
                .get(0);
        assertEquals("Kim Jeong-eun", found.text());
        assertEquals(1, found.terms().size());
        assertFalse(found.terms().get(0).listed());
        assertEquals(100 * UN, found.terms().get(0).id());
        assertFalse(found.terms().get(0).status().mayBeWritten());
        assertTrue(recognize(recognizer, Language.EN, "Kim Jong-un")
                .get(0)
                .terms()
                .get(0)
                .listed());
        assertEquals(2, recognizer.size(), "only listed terms are counted");
        assertEquals(2, recognizer.termsOf(UN).size());
        assertEquals(List.of(), recognizer.lookUp("Kim Jeong-eun", Language.EN, term -> true, 10));
        assertEquals(
                List.of(),
                recognizer.recognize(
                        new org.hangyeol.analysis.SegmentAnalyzer()
                                .analyze(org.hangyeol.segment.Segment.of("Kim Jeong-eun"), Language.EN),
                        term -> term.termbase() == 2));
    }

    @Test
    void whatIsListedForAnyConceptIsNothingElse() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(UN, person(UN, "김정은", "Kim Jong Un"));
        assertEquals(List.of(UN), concepts(recognizer, "Kim Jung-un"));
        recognizer.put(CHOL, List.of(term(9, CHOL, Naming.PERSON, Language.EN, "Kim Jung Un")));
        assertEquals(List.of(CHOL), concepts(recognizer, "Kim Jung-un"));
        recognizer.put(CHOL, List.of(term(9, CHOL, Naming.PERSON, Language.EN, "Kim Jung Un", TermStatus.FORBIDDEN)));
        assertEquals(List.of(), concepts(recognizer, "Kim Jung-un"));
        recognizer.put(CHOL, List.of(term(9, CHOL, Naming.OTHER, Language.EN, "Kim")));
        assertEquals(List.of(UN), concepts(recognizer, "Kim Jung-un"), "a word of a name does not hide the name");
        recognizer.put(CHOL, List.of(term(9, CHOL, Naming.OTHER, Language.EN, "Kim Jung Un Street")));
        assertEquals(List.of(CHOL), concepts(recognizer, "on Kim Jung Un Street"));
        recognizer.remove(CHOL);
        assertEquals(List.of(UN), concepts(recognizer, "on Kim Jung Un Street"));
        recognizer.remove(UN);
        assertEquals(List.of(), concepts(recognizer, "Kim Jung-un, Kim Jong Un"));
    }

    @Test
    void spellingOfTwoPeopleIsAmbiguous() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(UN, person(UN, "김정은", "Kim Jong Un"));
        recognizer.put(CHOL, person(CHOL, "김중은", "Kim Jung Un"));
        List<RecognizedTerm> found = recognize(recognizer, Language.EN, "Kim Jung Eun");
        assertTrue(found.get(0).isAmbiguous());
        assertEquals(List.of(UN), concepts(recognizer, "Kim Jong Un"));
        assertEquals(List.of(CHOL), concepts(recognizer, "Kim Jung Un"));
        assertEquals(List.of(UN), concepts(recognizer, "Kim Jeong-un"));
    }

    @Test
    void partOfANameIsNotTheName() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(UN, person(UN, "김정", "Kim Jong"));
        recognizer.put(CHOL, person(CHOL, "허담", "Ho Tam"));
        assertEquals(List.of(), found(recognizer, Language.EN, "Kim Jeong Un, Gim Jung-un; heo dam; Heo. Dam"));
        assertEquals(List.of("Gim Jeong", "Heo Dam"), found(recognizer, Language.EN, "Gim Jeong met Heo Dam."));
    }

    @Test
    void onlyPeopleAndPlacesAreSpelledAnew() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(1, List.of(term(1, 1, Naming.OTHER, Language.KO, "김정은")));
        recognizer.put(2, place(2, "인도", "India"));
        recognizer.put(3, place(3, "조선", "Korea"));
        recognizer.put(4, place(4, "신의주", "Sinuiju"));
        recognizer.put(5, place(5, "백령도", "Paengnyong Island"));
        assertEquals(
                List.of("Sinŭiju", "Baengnyeong Island", "Paekryong Island", "Baengnyeong-do"),
                found(
                        recognizer,
                        Language.EN,
                        "Kim Jong Un, Indo, Joseon, Choson, Sinŭiju, Baengnyeong Island, Paekryong Island,"
                                + " Baengnyeong-do"));
    }

    @Test
    void givenNamesAreRecognisedInBothSpellingsOfHangul() {
        TermRecognizer recognizer = new TermRecognizer();
        recognizer.put(1, person(1, "최룡해", "Choe Ryong Hae"));
        recognizer.put(2, person(2, "리영길", "Ri Yong Gil"));
        assertEquals(List.of("최용해", "최룡해", "이영길", "리영길"), found(recognizer, Language.KO, "최용해와 최룡해는 이영길과 리영길을 만났다."));
        recognizer.put(3, List.of(term(3, 3, Naming.OTHER, Language.KO, "석유관")));
        assertEquals(List.of(), found(recognizer, Language.KO, "석류관"));
    }

    @Property(tries = 200)
    void orderOfChangesDoesNotMatter(@ForAll("changes") List<Integer> changes) {
        List<List<KnownTerm>> versions = List.of(
                person(0, "김정은", "Kim Jong Un"),
                person(1, "김정일", "Kim Jong Il"),
                List.of(term(200, 2, Naming.OTHER, Language.EN, "Kim Jung Un")),
                place(3, "개성", "Kaesong"),
                person(4, "김중은", "Kim Jung Eun"));
        TermRecognizer changed = new TermRecognizer();
        boolean[] there = new boolean[versions.size()];
        for (int concept : changes) {
            there[concept] = !there[concept];
            if (there[concept]) {
                changed.put(concept, versions.get(concept));
            } else {
                changed.remove(concept);
            }
        }
        TermRecognizer fresh = new TermRecognizer();
        for (int concept = 0; concept < there.length; concept++) {
            if (there[concept]) {
                fresh.put(concept, versions.get(concept));
            }
        }
        String text = "Kim Jeong-un, Kim Jung Un, Kim Jong Un, Kim Jung-il, Kim Jong Il, Gaesung, Kim Jung Eun";
        assertEquals(recognize(fresh, Language.EN, text), recognize(changed, Language.EN, text));
        assertEquals(
                fresh.lookUp("gim jeong eun", null, term -> true, 20),
                changed.lookUp("gim jeong eun", null, term -> true, 20));
    }

    @Provide
    Arbitrary<List<Integer>> changes() {
        return Arbitraries.integers().between(0, 4).list().ofMaxSize(12);
    }

    @Test
    void manyPeopleCostLittle() {
        TermRecognizer recognizer = new TermRecognizer();
        Random random = new Random(1);
        String syllables = "강건경광국근금기길남대덕동두룡명무문미민범병복봉부상석선섭성수숙순승식신실영옥용우원은일재정종주준진창채천철춘태평하학한해혁현호환희";
        for (int concept = 1; concept <= 10_000; concept++) {
            char one = syllables.charAt(random.nextInt(syllables.length()));
            char two = syllables.charAt(random.nextInt(syllables.length()));
            recognizer.put(concept, person(concept, "" + "김리박최정".charAt(concept % 5) + one + two));
        }
        assertEquals(10_000, recognizer.size());
        assertTimeout(
                Duration.ofSeconds(5),
                () -> recognize(recognizer, Language.EN, "Kim Yeong-cheol met Ri Jeong Un. ".repeat(3_000)));
        assertTimeout(Duration.ofSeconds(5), () -> recognize(recognizer, Language.EN, "Kim ".repeat(25_000)));
        List<Integer> order = new ArrayList<>();
        for (int concept = 1; concept <= 10_000; concept++) {
            order.add(concept);
        }
        Collections.shuffle(order, random);
        assertTimeout(Duration.ofSeconds(5), () -> order.forEach(recognizer::remove));
        assertEquals(List.of(), found(recognizer, Language.EN, "Kim Yeong-cheol met Ri Jeong Un."));
    }
}
