package org.hangyeol.check;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.KnownTerm;
import org.hangyeol.glossary.RecognizedTerm;
import org.hangyeol.glossary.TermRecognizer;
import org.hangyeol.segment.Language;

/**
 * A segment and its translation, in either direction, with the terms that they hold: recognised once, for all checks.
 *
 * @param sourceTerms in the order of their places
 * @param targetTerms likewise, forbidden ones too
 */
public record CheckedPair(
        AnalyzedSegment source,
        AnalyzedSegment target,
        List<RecognizedTerm> sourceTerms,
        List<RecognizedTerm> targetTerms) {

    /**
     * A pair with its terms.
     *
     * @param wanted which terms count
     * @throws IllegalArgumentException if both are in the same language
     */
    static CheckedPair of(
            AnalyzedSegment source, AnalyzedSegment target, TermRecognizer recognizer, Predicate<KnownTerm> wanted) {
        return new CheckedPair(
                source,
                target,
                recognizer.recognize(source, wanted),
                recognizer.recognizeInTranslation(target, wanted));
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
