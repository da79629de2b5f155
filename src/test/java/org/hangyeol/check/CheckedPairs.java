package org.hangyeol.check;

import java.util.ArrayList;
import java.util.List;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/** Pairs to try a check on. */
final class CheckedPairs {
    private static final SegmentAnalyzer ANALYZER = new SegmentAnalyzer();

    private CheckedPairs() {}

    static CheckedPair koEn(String korean, String english) {
        return new CheckedPair(analyze(korean, Language.KO), analyze(english, Language.EN));
    }

    static CheckedPair enKo(String english, String korean) {
        return new CheckedPair(analyze(english, Language.EN), analyze(korean, Language.KO));
    }

    static List<Finding> findings(PairCheck check, CheckedPair pair) {
        List<Finding> found = new ArrayList<>();
        check.check(pair, found::add);
        return found;
    }

    private static AnalyzedSegment analyze(String text, Language language) {
        return ANALYZER.analyze(Segment.of(text), language);
    }
}
