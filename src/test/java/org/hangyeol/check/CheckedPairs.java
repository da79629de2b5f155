package org.hangyeol.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.glossary.StarterGlossary;
import org.hangyeol.glossary.TermRecognizer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Pairs to try checks on, with the terms of the starter glossary, and what these find. */
final class CheckedPairs {
    private static final TermRecognizer RECOGNIZER = StarterGlossary.read().recognizer();

    private CheckedPairs() {}

    static CheckedPair toEnglish(String korean, String english) {
        return pair(Segment.of(korean), Language.KO, Segment.of(english));
    }

    static CheckedPair toKorean(String english, String korean) {
        return pair(Segment.of(english), Language.EN, Segment.of(korean));
    }

    static CheckedPair pair(Segment source, Language language, Segment target) {
        return CheckedPair.of(analyze(source, language), analyze(target, language.other()), RECOGNIZER, term -> true);
    }

    /** What concepts of the starter glossary are called at a date, which may be null. */
    static ConceptNames names(LocalDate date) {
        return new ConceptNames(RECOGNIZER, date);
    }

    static List<Finding> found(PairCheck check, CheckedPair pair) {
        List<Finding> found = new ArrayList<>();
        check.check(pair, found::add);
        return found;
    }

    /** What the formal checks find. */
    static List<Finding> found(CheckedPair pair) {
        List<Finding> found = new ArrayList<>();
        Checker.formalChecks().forEach(check -> check.check(pair, found::add));
        return found;
    }

    static List<FindingCode> codes(CheckedPair pair) {
        return found(pair).stream().map(Finding::code).toList();
    }

    /** The parts of the translation, as it was given, that a check points at. */
    static List<String> places(PairCheck check, CheckedPair pair) {
        return found(check, pair).stream()
                .map(finding -> textAt(pair.target(), finding.target()))
                .toList();
    }

    /** The part of a text as it was given; null if there is no place. */
    static String textAt(AnalyzedSegment segment, Span span) {
        return span == null ? null : segment.segment().text().substring(span.start(), span.end());
    }

    private static AnalyzedSegment analyze(Segment segment, Language language) {
        return new SegmentAnalyzer().analyze(segment, language);
    }
}
