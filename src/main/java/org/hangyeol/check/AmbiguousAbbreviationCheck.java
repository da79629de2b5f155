package org.hangyeol.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermKind;
import org.hangyeol.glossary.TermRecognizer;
import org.hangyeol.glossary.TermStatus;

/**
 * Initials of several institutions (MSS) in a translation that has not named any of them in full before: a reader cannot
 * know which is meant. Told once in a document.
 */
final class AmbiguousAbbreviationCheck implements DocumentCheck {
    private final TermRecognizer recognizer;
    private final Predicate<KnownTerm> wanted;

    /**
     * @param wanted which terms count
     * @param date of the text; null if not known, and names of all times count
     */
    AmbiguousAbbreviationCheck(TermRecognizer recognizer, Predicate<KnownTerm> wanted, LocalDate date) {
        this.recognizer = recognizer;
        this.wanted = wanted.and(term -> term.status() == TermStatus.PREFERRED || term.status() == TermStatus.ADMITTED)
                .and(term -> date == null || term.validity().holdsOn(date));
    }

    @Override
    public void check(List<CheckedPair> pairs, BiConsumer<Integer, Finding> found) {
        Set<Long> named = new HashSet<>();
        Set<Set<Long>> told = new HashSet<>();
        for (int i = 0; i < pairs.size(); i++) {
            String text = pairs.get(i).target().segment().text();
            for (RecognizedTerm place :
                    recognizer.recognizeInTranslation(pairs.get(i).target(), wanted)) {
                Set<Long> owners =
                        place.terms().stream().map(KnownTerm::concept).collect(Collectors.toSet());
                boolean initials = place.terms().stream().allMatch(term -> term.kind() == TermKind.ABBREVIATION);
                boolean explained = text.startsWith("(", place.start() - 1); // the name before says it
                if (!initials || explained) {
                    named.addAll(owners);
                } else if (place.isAmbiguous() && owners.stream().noneMatch(named::contains) && told.add(owners)) {
                    found.accept(i, finding(place));
                }
            }
        }
    }

    private Finding finding(RecognizedTerm place) {
        String names = place.terms().stream()
                .flatMap(term -> recognizer.termsOf(term.concept()).stream()
                        .filter(wanted)
                        .filter(name -> name.language() == term.language() && name.kind() == TermKind.FULL)
                        .limit(1))
                .map(KnownTerm::text)
                .distinct()
                .collect(Collectors.joining("', '"));
        return Finding.of(
                FindingCode.ABBR_AMBIGUOUS,
                "'%s' may stand for '%s': name it in full before.".formatted(place.text(), names),
                null,
                new Span(place.start(), place.end()));
    }
}
