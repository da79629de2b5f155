package org.hangyeol.exchange.xliff;

import java.util.Comparator;
import java.util.List;

import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.exchange.Markup;
import org.hangyeol.exchange.XmlElement;
import org.hangyeol.matching.FuzzyScorer;
import org.hangyeol.matching.MatchType;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;
import org.hangyeol.suggest.SuggestedMatch;

/**
 * A match as a file can take it.
 *
 * @param percent its score; of a match that is offered without its codes, that of the unit without codes
 * @param inContext whether it was translated before in the same place
 * @param source the stored source as XML, with the file's codes or none
 * @param target its translation, likewise, as it can be put into a match
 * @param translation the same, as it can be put into the target
 * @param text the translation without codes
 * @param isComplete whether it has all codes of the file's source
 */
record Offer(
        String memory,
        int percent,
        boolean inContext,
        String source,
        String target,
        String translation,
        String text,
        boolean isComplete) {
    private static final SegmentAnalyzer ANALYZER = new SegmentAnalyzer();
    private static final FuzzyScorer SCORER = new FuzzyScorer();

    /** The matches of a segment, best first; those that fall below the threshold without their codes are left out. */
    static List<Offer> of(List<SuggestedMatch> matches, UnitSegment segment, Language language, int threshold) {
        return matches.stream()
                .map(match -> of(match, segment, language))
                .filter(offer -> offer.percent >= threshold)
                .sorted(Comparator.comparing((Offer offer) -> !offer.inContext).thenComparing(offer -> -offer.percent))
                .toList();
    }

    private static Offer of(SuggestedMatch match, UnitSegment segment, Language language) {
        FittedCodes codes = new FittedCodes(segment.run(), segment.source(), match.sourceCodes());
        FittedCodes.Fitted source = codes.fit(match.source(), match.sourceCodes());
        FittedCodes.Fitted target = codes.fit(match.target(), match.targetCodes());
        String plainSource = escaped(match.source());
        if (target == null) {
            String plain = escaped(match.target());
            int percent = Math.min(match.score().percent(), percentWithoutCodes(match, segment.source(), language));
            return new Offer(
                    match.memory(),
                    percent,
                    percent == 100 && isInContext(match),
                    plainSource,
                    plain,
                    segment.run().around(plain),
                    match.target(),
                    segment.run().codes().isEmpty());
        }
        return new Offer(
                match.memory(),
                match.score().percent(),
                isInContext(match),
                source == null ? plainSource : source.inMatch(),
                target.inMatch(),
                segment.run().around(target.markup()),
                match.target(),
                target.isComplete());
    }

    /** Whether it needs no change: identical, and no code is lost. */
    boolean isExact() {
        return percent == 100 && isComplete;
    }

    private static boolean isInContext(SuggestedMatch match) {
        return match.score().type() == MatchType.IN_CONTEXT;
    }

    private static int percentWithoutCodes(SuggestedMatch match, Segment query, Language language) {
        return SCORER.score(ANALYZER.analyze(query, language), ANALYZER.analyze(Segment.of(match.source()), language))
                .percent();
    }

    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        Markup.escape(escaped, XmlElement.legal(text), false);
        return escaped.toString();
    }
}
