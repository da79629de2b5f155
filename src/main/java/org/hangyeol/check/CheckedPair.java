package org.hangyeol.check;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermRecognizer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * A segment and its translation, in either direction, with the terms that they hold: recognised once, for all checks.
 *
 * @param sourceTerms in the order of their places
 * @param targetTerms likewise, forbidden ones too
 * @param stoppedTerms what would be terms of an English source, if other words did not say that something else is meant;
 *     empty for a Korean one, whose homographs are too many
 * @param isSourceAlone whether there is no translation yet; the target is empty then
 */
public record CheckedPair(
        AnalyzedSegment source,
        AnalyzedSegment target,
        List<RecognizedTerm> sourceTerms,
        List<RecognizedTerm> targetTerms,
        List<RecognizedTerm> stoppedTerms,
        boolean isSourceAlone) {

    /**
     * A pair with its terms.
     *
     * @param wanted which terms count
     * @throws IllegalArgumentException if both are in the same language
     */
    static CheckedPair of(
            AnalyzedSegment source, AnalyzedSegment target, TermRecognizer recognizer, Predicate<KnownTerm> wanted) {
        return of(source, target, recognizer, wanted, false);
    }

    /** A source without a translation; see {@link #of}. */
    static CheckedPair alone(AnalyzedSegment source, TermRecognizer recognizer, Predicate<KnownTerm> wanted) {
        AnalyzedSegment none =
                new SegmentAnalyzer().analyze(Segment.of(""), source.language().other());
        return of(source, none, recognizer, wanted, true);
    }

    private static CheckedPair of(
            AnalyzedSegment source,
            AnalyzedSegment target,
            TermRecognizer recognizer,
            Predicate<KnownTerm> wanted,
            boolean alone) {
        List<RecognizedTerm> sourceTerms = recognizer.recognize(source, wanted);
        List<RecognizedTerm> stopped = source.language() == Language.KO
                ? List.of()
                : without(sourceTerms, recognizer.recognizeInTranslation(source, wanted));
        return new CheckedPair(
                source, target, sourceTerms, recognizer.recognizeInTranslation(target, wanted), stopped, alone);
    }

    private static List<RecognizedTerm> without(List<RecognizedTerm> some, List<RecognizedTerm> all) {
        Set<Integer> starts = some.stream().map(RecognizedTerm::start).collect(Collectors.toSet());
        return all.stream().filter(term -> !starts.contains(term.start())).toList();
    }

    /** @throws IllegalArgumentException if both are in the same language */
    public CheckedPair {
        if (source.language() == target.language()) {
            throw new IllegalArgumentException("Both texts are " + source.language() + ".");
        }
    }

    /** The side in a language. */
    public AnalyzedSegment in(Language language) {
        return source.language() == language ? source : target;
    }

    /** The concepts that a place of the source or the translation may name. */
    static Set<Long> concepts(RecognizedTerm term) {
        return term.terms().stream().map(KnownTerm::concept).collect(Collectors.toSet());
    }

    static Span span(RecognizedTerm term) {
        return new Span(term.start(), term.end());
    }

    /** A place of a composed text as a place of the text as it was given. */
    public static Span span(AnalyzedSegment segment, int start, int end) {
        return new Span(segment.originalOffset(start), segment.originalOffset(end));
    }
}
