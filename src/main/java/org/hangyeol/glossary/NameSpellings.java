package org.hangyeol.glossary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.analysis.Token;
import org.hangyeol.korean.KoreanName;
import org.hangyeol.korean.RomanKey;
import org.hangyeol.korean.Romanization;
import org.hangyeol.segment.Language;

/**
 * Finds the names of people and places in English in spellings that nobody has listed. A person is kept once, under
 * what all spellings of the name have in common ({@link RomanKey}), and each find is compared with the Hangul syllable
 * by syllable; so a name costs as much however many spellings it has. Places have few spellings and are kept in all of
 * them. Not thread-safe.
 */
final class NameSpellings {
    /** Longer words are no Korean given name, and need not be looked up. */
    private static final int LONGEST_WORD = 16;

    private final SegmentAnalyzer analyzer;
    /** By the key of the surname, then by that of the given name, written in one word or in two. */
    private final Map<String, Map<String, Person[]>> people = new HashMap<>();

    private final TermTrie places = new TermTrie();
    private final Map<Long, List<Person>> peopleByConcept = new HashMap<>();
    private final Map<Long, List<IndexedTerm>> placesByConcept = new HashMap<>();

    private record Person(KoreanName name, IndexedTerm term) {}

    NameSpellings(SegmentAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** Adds the spellings of a concept that has none yet. */
    void put(long concept, List<IndexedTerm> terms) {
        List<KnownTerm> known = terms.stream().map(IndexedTerm::term).toList();
        if (known.isEmpty()) {
            return;
        }
        switch (known.get(0).naming()) {
            case PERSON -> putPerson(concept, terms);
            case PLACE -> {
                List<IndexedTerm> spellings = PlaceSpellings.of(known).stream()
                        .map(term -> IndexedTerm.of(term, analyzer))
                        .toList();
                spellings.forEach(places::add);
                placesByConcept.put(concept, spellings);
            }
            case OTHER -> {}
        }
    }

    private void putPerson(long concept, List<IndexedTerm> terms) {
        List<Person> added = new ArrayList<>();
        for (IndexedTerm term : terms) {
            boolean fullName =
                    term.term().kind() == TermKind.FULL || term.term().kind() == TermKind.VARIANT;
            if (term.term().language() == Language.KO && term.term().status().mayBeWritten() && fullName) {
                KoreanName.of(term.text()).ifPresent(name -> {
                    KnownTerm unlisted = term.term().unlisted(Romanization.KCNA.of(name));
                    added.add(new Person(name, IndexedTerm.of(unlisted, analyzer)));
                });
            }
        }
        for (Person person : added) {
            Map<String, Person[]> bySurname =
                    people.computeIfAbsent(RomanKey.ofHangul(person.name.surname()), missing -> new HashMap<>());
            for (String key : givenKeys(person.name)) {
                bySurname.merge(key, new Person[] {person}, NameSpellings::with);
            }
        }
        peopleByConcept.put(concept, added);
    }

    private static Person[] with(Person[] old, Person[] added) {
        Person[] more = Arrays.copyOf(old, old.length + 1);
        more[old.length] = added[0];
        return more;
    }

    private static Set<String> givenKeys(KoreanName name) {
        Set<String> keys = new LinkedHashSet<>(List.of(RomanKey.ofHangul(name.given())));
        if (name.given().length() == 2) {
            keys.add(RomanKey.ofHangul(name.given().substring(0, 1)) + " "
                    + RomanKey.ofHangul(name.given().substring(1)));
        }
        return keys;
    }

    void remove(long concept) {
        List<IndexedTerm> spellings = placesByConcept.remove(concept);
        if (spellings != null) {
            spellings.forEach(places::remove);
        }
        List<Person> persons = peopleByConcept.remove(concept);
        if (persons != null) {
            persons.forEach(this::forget);
        }
    }

    private void forget(Person person) {
        String surname = RomanKey.ofHangul(person.name.surname());
        Map<String, Person[]> bySurname = people.get(surname);
        for (String key : givenKeys(person.name)) {
            bySurname.computeIfPresent(key, (same, old) -> {
                Person[] fewer =
                        Arrays.stream(old).filter(other -> other != person).toArray(Person[]::new);
                return fewer.length == 0 ? null : fewer;
            });
        }
        if (bySurname.isEmpty()) {
            people.remove(surname);
        }
    }

    /** The names in an English text, whether or not what stands there is listed for anything. */
    List<Occurrence> occurrences(Reading text, Predicate<KnownTerm> wanted) {
        List<Occurrence> found = new ArrayList<>();
        int[] path = null;
        for (int start = 0; start < text.size(); start++) {
            if (Character.isUpperCase(text.firstCharacter(start)) && places.begins(text.key(start))) {
                path = path == null ? places.pathOf(text) : path;
                places.occurrences(path, start, found);
            }
        }
        found.removeIf(place -> !wanted.test(place.term().term()) || !EnglishRules.accepts(text, place));
        new Search(text, wanted, found::add).run();
        return found;
    }

    /** A search for people's names in one text. */
    private final class Search {
        private final Reading text;
        private final Predicate<KnownTerm> wanted;
        private final Consumer<Occurrence> found;
        /** By token; made when first asked for. */
        private final String[] keys;

        Search(Reading text, Predicate<KnownTerm> wanted, Consumer<Occurrence> found) {
            this.text = text;
            this.wanted = wanted;
            this.found = found;
            this.keys = new String[text.size()];
        }

        void run() {
            for (int surname = 0; surname < text.size(); surname++) {
                String key = isCapitalized(surname) ? KoreanName.keyOfSurname(word(surname)) : null;
                Map<String, Person[]> bySurname = key == null ? null : people.get(key);
                if (bySurname != null && !standsBefore(surname, bySurname)) {
                    standsBehind(surname, bySurname);
                }
            }
        }

        /** Kim Jong Un, Kim Jong-un, Kim Jongun. */
        private boolean standsBefore(int surname, Map<String, Person[]> bySurname) {
            int first = surname + 1;
            return isWord(first)
                    && (isWord(first + 1) && tell(bySurname, surname, first, first + 1, surname, first + 2)
                            || tell(bySurname, surname, first, first, surname, first + 1));
        }

        /** Jong Un Kim, Jong-un Kim, Jongun Kim. */
        private void standsBehind(int surname, Map<String, Person[]> bySurname) {
            int last = surname - 1;
            if (last >= 0 && isJoined(surname) && isCapitalizedOrLinked(last)) {
                boolean two =
                        last > 0 && isJoined(last) && tell(bySurname, surname, last - 1, last, last - 1, surname + 1);
                if (!two) {
                    tell(bySurname, surname, last, last, last, surname + 1);
                }
            }
        }

        /** Whether these words name somebody, who is told then. {@code end} is exclusive. */
        private boolean tell(Map<String, Person[]> bySurname, int surname, int first, int last, int start, int end) {
            if (!isCapitalized(first)) {
                return false;
            }
            Person[] candidates = bySurname.get(first == last ? key(first) : key(first) + " " + key(last));
            boolean told = false;
            if (candidates != null) {
                for (Person person : candidates) {
                    if (wanted.test(person.term.term()) && isNamed(person.name, surname, first, last, end)) {
                        found.accept(new Occurrence(start, end, person.term));
                        told = true;
                    }
                }
            }
            return told;
        }

        /** A given name of one syllable must end there: Kim Jong is not in Kim Jong Un. */
        private boolean isNamed(KoreanName name, int surname, int first, int last, int end) {
            return name.hasSurname(word(surname))
                    && (first == last ? name.hasGiven(word(first)) : name.hasGiven(word(first), word(last)))
                    && (name.given().length() > 1 || !isWord(end));
        }

        /** Whether a token goes on with a name: nothing but spaces and hyphens before it, and a capital or a hyphen. */
        private boolean isWord(int i) {
            return i < text.size() && isJoined(i) && isCapitalizedOrLinked(i);
        }

        private boolean isJoined(int i) {
            Reading.Separation before = text.separationBefore(i);
            return before == Reading.Separation.SPACE || before == Reading.Separation.LINK;
        }

        private boolean isCapitalizedOrLinked(int i) {
            return isCapitalized(i)
                    || text.separationBefore(i) == Reading.Separation.LINK
                            && text.token(i).kind() == Token.Kind.WORD;
        }

        private boolean isCapitalized(int i) {
            return Character.isUpperCase(text.firstCharacter(i))
                    && text.token(i).surface().length() <= LONGEST_WORD;
        }

        private String key(int i) {
            if (keys[i] == null) {
                keys[i] = RomanKey.of(word(i));
            }
            return keys[i];
        }

        /** A token without the ending of a possessive. */
        private String word(int i) {
            String word = text.surface(i);
            return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
        }
    }
}
