package org.hangyeol.check.consistency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.api.Page;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.ConceptJson;
import org.hangyeol.glossary.ConceptJson.TermJson;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermRecognizer;
import org.hangyeol.glossary.TermStatus;
import org.hangyeol.glossary.TermToSave;
import org.hangyeol.matching.Phrase;
import org.hangyeol.matching.PhraseOrder;
import org.hangyeol.matching.UnitFilter;
import org.hangyeol.memory.Concordance;
import org.hangyeol.memory.CorrectionToMake.Edit;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.segment.Language;

/** What a change of a concept would touch in the memories. */
final class TermImpact {
    private final Concordance concordance;
    private final TermRecognizer recognizer;
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();

    TermImpact(Concordance concordance, TermRecognizer recognizer) {
        this.concordance = concordance;
        this.recognizer = recognizer;
    }

    /**
     * A term that translations have used and should not use after the change.
     *
     * @param before its status; null if the concept does not have it
     * @param after its status after the change; null if the concept will not have it
     * @param replacement what to write instead; null if the concept will have no name in that language
     * @param units how many units hold its words, in whatever meaning
     */
    public record ChangedTerm(
            String language, String text, TermStatus before, TermStatus after, String replacement, long units) {}

    /**
     * A unit that holds the words of a term.
     *
     * @param revision of the unit, for a correction
     * @param places where the words are the term; empty if they are part of another term, or mean something else
     * @param conceptInOtherLanguage whether the other side names the concept too: the words are hardly about anything else
     * @param edits what a correction would change: for a person to look at
     */
    public record TouchedUnit(
            String memory,
            long unit,
            long revision,
            String ko,
            String en,
            List<Span> places,
            boolean conceptInOtherLanguage,
            List<Edit> edits) {}

    /** The terms that a change of a concept touches: those that may not be written after it. */
    List<ChangedTerm> changedTerms(ConceptJson before, List<TermToSave> after, UnitFilter filter) {
        Stream<ChangedTerm> old = before.terms().stream()
                .filter(term -> mayBeWritten(term.status()))
                .filter(term -> !mayBeWritten(statusIn(after, term)))
                .map(term ->
                        changed(term.language(), term.text(), term.status(), statusIn(after, term), after, filter));
        Stream<ChangedTerm> added = after.stream()
                .filter(term -> !mayBeWritten(term.status()))
                .filter(term -> before.terms().stream().noneMatch(there -> isSame(there, term)))
                .map(term -> changed(term.language(), term.text(), null, term.status(), after, filter));
        return Stream.concat(old, added).distinct().toList();
    }

    /** Null is the status of a term that is not there. */
    private static boolean mayBeWritten(TermStatus status) {
        return status != null && status.mayBeWritten();
    }

    private static TermStatus statusIn(List<TermToSave> terms, TermJson term) {
        return terms.stream()
                .filter(there -> isSame(term, there))
                .map(TermToSave::status)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isSame(TermJson one, TermToSave other) {
        return Language.of(one.language()) == Language.of(other.language())
                && one.text().equals(other.text().strip());
    }

    private ChangedTerm changed(
            String language, String text, TermStatus was, TermStatus is, List<TermToSave> after, UnitFilter filter) {
        Language of = Language.of(language);
        String replacement = after.stream()
                .filter(term -> Language.of(term.language()) == of)
                .filter(term -> mayBeWritten(term.status()))
                .min(Comparator.comparing(TermToSave::status))
                .map(term -> term.text().strip())
                .orElse(null);
        return new ChangedTerm(
                language,
                text,
                was,
                is,
                replacement,
                find(text, of, filter, 0, 1).total());
    }

    private Concordance.Lines find(String text, Language language, UnitFilter filter, int skip, int limit) {
        Phrase phrase = Phrase.of(text, language);
        return phrase.isEmpty()
                ? new Concordance.Lines(List.of(), 0)
                : concordance.find(new Concordance.Query(phrase, null, filter, PhraseOrder.NEWEST, skip, limit));
    }

    /**
     * The units that hold the words of a term, newest first. The total counts all that hold them.
     *
     * @param replacement what is to be written instead; null if nothing is to be proposed
     */
    Page<TouchedUnit> units(
            ConceptJson concept,
            String text,
            Language language,
            String replacement,
            UnitFilter filter,
            int page,
            int size) {
        Concordance.Lines lines = find(text, language, filter, page * size, size);
        List<TouchedUnit> units = lines.lines().stream()
                .map(line -> touched(line.unit(), concept, text, language, replacement))
                .toList();
        return new Page<>(units, lines.total(), page, size);
    }

    private TouchedUnit touched(
            TranslationUnit unit, ConceptJson concept, String text, Language language, String replacement) {
        AnalyzedSegment segment = analyzer.analyze(unit.segment(language), language);
        List<Span> places = places(segment, concept, text);
        AnalyzedSegment other = analyzer.analyze(unit.segment(language.other()), language.other());
        boolean named = recognizer.recognize(other, term -> true).stream()
                .flatMap(place -> place.terms().stream())
                .anyMatch(term -> term.concept() == concept.id());
        List<Edit> edits = replacement == null
                ? List.of()
                : places.stream()
                        .map(place -> Replacement.of(segment.segment().text(), place, text, replacement, language))
                        .toList();
        return new TouchedUnit(unit.memory.name, unit.id, unit.revision, unit.ko, unit.en, places, named, edits);
    }

    /** Where the words are the term and no part of a longer one. A term that is only planned is known by its words. */
    private List<Span> places(AnalyzedSegment segment, ConceptJson concept, String text) {
        boolean known = concept.terms().stream().anyMatch(term -> term.text().equals(text));
        List<Span> places = new ArrayList<>();
        if (known) {
            for (RecognizedTerm place : recognizer.recognizeInTranslation(segment, term -> true)) {
                if (place.terms().stream()
                        .anyMatch(term ->
                                term.concept() == concept.id() && term.text().equals(text))) {
                    places.add(new Span(place.start(), place.end()));
                }
            }
            return places;
        }
        return Phrase.of(text, segment.language()).occurrences(segment).stream()
                .map(place -> new Span(place.start(), place.end()))
                .collect(Collectors.toCollection(() -> places));
    }
}
