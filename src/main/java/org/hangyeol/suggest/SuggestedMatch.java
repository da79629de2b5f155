package org.hangyeol.suggest;

import java.time.Instant;
import java.util.List;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.matching.Diff;
import org.hangyeol.matching.Score;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.Segment;

/**
 * An earlier translation on the wire.
 *
 * @param source the stored segment in the language of the text
 * @param sourceCodes its inline codes; the segments of a text have none, so each costs a penalty
 * @param target its translation
 * @param targetCodes the inline codes of the translation
 * @param diff what must change in {@code source} to make it the segment of the text
 * @param unit number of the unit in its memory
 * @param uses how often this translation was saved
 */
public record SuggestedMatch(
        Score score,
        String source,
        List<InlineCode> sourceCodes,
        String target,
        List<InlineCode> targetCodes,
        List<Diff.Piece> diff,
        String memory,
        long unit,
        String document,
        String changedBy,
        Instant changedAt,
        int uses) {

    /** @param stored the segment of the match in the language of the query */
    static SuggestedMatch from(Match match, AnalyzedSegment query, AnalyzedSegment stored) {
        TranslationUnit unit = match.unit();
        Segment target = unit.segment(query.language().other());
        return new SuggestedMatch(
                match.score(),
                stored.segment().text(),
                stored.segment().codes(),
                target.text(),
                target.codes(),
                Diff.between(stored, query),
                unit.memory.name,
                unit.id,
                unit.document,
                unit.changedBy,
                unit.changedAt,
                unit.uses);
    }
}
