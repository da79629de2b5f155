package org.hangyeol.check.consistency;

import java.util.List;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.SegmentAnalyzer;
import org.hangyeol.check.consistency.Inconsistency.Kind;
import org.hangyeol.matching.Context;
import org.hangyeol.matching.FuzzyScorer;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.MatchFinder;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.segment.Language;

/** Finds Korean segments that differ little, though their translations differ much. */
final class SimilarTexts {
    /** So many neighbours of one unit are looked at; more are one sentence with many fillings. */
    private static final int MOST_NEIGHBOURS = 20;

    /** Below this, two translations are no variants of one another: it is the usual threshold of a look-up in English. */
    private static final int SIMILAR_TRANSLATION = 70;

    private final MatchFinder matches;
    private final UnitSelection units;
    private final int similarity;
    private final SegmentAnalyzer analyzer = new SegmentAnalyzer();
    private final FuzzyScorer scorer = new FuzzyScorer();

    /** @param similarity percent from which two sources are nearly identical */
    SimilarTexts(MatchFinder matches, UnitSelection units, int similarity) {
        this.matches = matches;
        this.units = units;
        this.similarity = similarity;
    }

    /** The pairs of a unit with an older one. */
    List<Inconsistency> of(TranslationUnit unit) {
        AnalyzedSegment korean = analyze(unit, Language.KO);
        AnalyzedSegment english = analyze(unit, Language.EN);
        String key = SameTexts.key(korean);
        if (key.isEmpty()) {
            return List.of();
        }
        return matches
                .find(
                        List.of(new MatchFinder.Query(korean, Context.UNKNOWN)),
                        units.penalties(),
                        similarity,
                        MOST_NEIGHBOURS)
                .get(0)
                .stream()
                .filter(match -> match.unit().id < unit.id && units.wants(match.unit()))
                .filter(match ->
                        !SameTexts.key(analyze(match.unit(), Language.KO)).equals(key))
                .filter(match -> scorer.score(english, analyze(match.unit(), Language.EN))
                                .percent()
                        < SIMILAR_TRANSLATION)
                .map(match -> inconsistency(unit, match))
                .toList();
    }

    private AnalyzedSegment analyze(TranslationUnit unit, Language language) {
        return analyzer.analyze(unit.segment(language), language);
    }

    private static Inconsistency inconsistency(TranslationUnit unit, Match match) {
        RenderingTally older = new RenderingTally(match.unit().ko, match.unit().en, null);
        older.add(match.unit());
        RenderingTally younger = new RenderingTally(unit.ko, unit.en, null);
        younger.add(unit);
        return new Inconsistency(
                Kind.NEARLY_IDENTICAL,
                unit.ko,
                null,
                match.score().percent(),
                null,
                null,
                null,
                null,
                List.of(older.rendering(), younger.rendering()));
    }
}
