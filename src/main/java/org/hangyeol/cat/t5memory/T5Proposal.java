package org.hangyeol.cat.t5memory;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.hangyeol.exchange.tmx.TuWriter;
import org.hangyeol.matching.MatchType;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.TranslationUnit;
import org.hangyeol.memory.UnitToSave;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;

/**
 * A unit as t5memory shows it.
 *
 * @param segmentId number of the unit
 * @param context the place in the document, "SegmentNr: 1" for the first; empty if not known
 * @param internalKey number of the unit and of its only translation: "12:1"
 * @param matchType Exact, ExactSameDoc, ExactExact (in the same context) or Fuzzy; left out, as all after it, for a unit
 *     that is no match
 * @param matchRate percent
 * @param fuzzyWords how many words the text has; -1 means not counted
 * @param fuzzyDiffs how many of them differ; likewise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record T5Proposal(
        String source,
        String target,
        long segmentId,
        String customId,
        String documentName,
        String sourceLang,
        String targetLang,
        String type,
        String author,
        String timestamp,
        String markupTable,
        String context,
        String additionalInfo,
        String internalKey,
        String matchType,
        Integer matchRate,
        Integer fuzzyWords,
        Integer fuzzyDiffs) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern PLACE = Pattern.compile("SegmentNr: ([1-9][0-9]{0,8})");
    private static final int NOT_COUNTED = -1;

    /** @param source the language that is shown as that of the source */
    static T5Proposal from(TranslationUnit unit, Language source) {
        String of = TaggedText.of(unit.segment(source));
        String translation = TaggedText.of(unit.segment(source.other()));
        return from(unit, source, of, translation, null, null, null);
    }

    /** @param document where the query stands; null if not known */
    static T5Proposal from(Match match, Language source, Segment query, String document) {
        TranslationUnit unit = match.unit();
        Segment stored = unit.segment(source);
        return from(
                unit,
                source,
                TaggedText.of(stored, stored, query),
                TaggedText.of(unit.segment(source.other()), stored, query),
                type(match, document),
                match.score().percent(),
                NOT_COUNTED);
    }

    private static String type(Match match, String document) {
        if (match.score().type() == MatchType.EXACT) {
            return document != null && document.equals(match.unit().document) ? "ExactSameDoc" : "Exact";
        }
        return match.score().type() == MatchType.IN_CONTEXT ? "ExactExact" : "Fuzzy";
    }

    private static T5Proposal from(
            TranslationUnit unit,
            Language source,
            String text,
            String translation,
            String type,
            Integer percent,
            Integer words) {
        return new T5Proposal(
                text,
                translation,
                unit.id,
                "",
                Objects.requireNonNullElse(unit.document, ""),
                source.code(),
                source.other().code(),
                "Manual",
                Objects.requireNonNullElse(unit.changedBy, ""),
                TuWriter.date(unit.changedAt),
                "OTMXUXLF",
                unit.position == null ? "" : "SegmentNr: " + (unit.position + 1),
                "",
                unit.id + ":1",
                type,
                percent,
                words,
                words);
    }

    /** The place in a document that a context says, from 0; null if it says none. */
    static Integer position(String context) {
        Matcher place = PLACE.matcher(context == null ? "" : context.strip());
        return place.matches() ? Integer.parseInt(place.group(1)) - 1 : null;
    }

    /** The time that is written such as 20260731T093000Z; null if it is none that can be stored. */
    static Instant time(String written) {
        try {
            Instant time = written == null ? null : TIME.parse(written.strip(), Instant::from);
            return time != null && UnitToSave.isStorable(time) ? time : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
