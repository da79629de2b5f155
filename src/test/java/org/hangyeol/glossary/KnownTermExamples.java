package org.hangyeol.glossary;

import java.util.Arrays;
import java.util.List;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Short ways to say terms in tests. */
final class KnownTermExamples {
    private static final SegmentAnalyzer ANALYZER = new SegmentAnalyzer();

    private KnownTermExamples() {}

    /** A preferred term whose concept has the same id. */
    static KnownTerm term(long id, Language language, String text, String... stops) {
        return term(id, id, language, text, TermStatus.PREFERRED, TermKind.FULL, stops);
    }

    static KnownTerm term(
            long id, long concept, Language language, String text, TermStatus status, TermKind kind, String... stops) {
        List<StopContext> contexts =
                Arrays.stream(stops).map(stop -> StopContext.of(stop, language)).toList();
        return new KnownTerm(
                id, concept, 1, language, text, status, kind, Validity.ALWAYS, contexts, Naming.OTHER, true);
    }

    /** A recogniser of terms that are concepts of their own, with ids 1, 2, 3 and so on. */
    static TermRecognizer recognizerOf(Language language, String... terms) {
        TermRecognizer recognizer = new TermRecognizer();
        for (int i = 0; i < terms.length; i++) {
            recognizer.put(i + 1, List.of(term(i + 1, language, terms[i])));
        }
        return recognizer;
    }

    static List<RecognizedTerm> recognize(TermRecognizer recognizer, Language language, String text) {
        return recognizer.recognize(ANALYZER.analyze(Segment.of(text), language), term -> true);
    }

    /** What is found, as it stands in the text. */
    static List<String> found(TermRecognizer recognizer, Language language, String text) {
        return recognize(recognizer, language, text).stream()
                .map(RecognizedTerm::text)
                .toList();
    }
}
