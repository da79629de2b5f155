package org.hangyeol.cat.mymemory;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.hangyeol.cat.LanguagePair;
import org.hangyeol.matching.MatchType;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.TranslationUnit;

/**
 * A match on the wire.
 *
 * @param id number of the unit, by which it can be deleted
 * @param quality how good the translation itself is; here always the best
 * @param match the percent as a part of one: 0.87
 * @param inContext whether it stands between the same neighbours; MateCat shows it above 100
 */
record MyMemoryMatch(
        String id,
        String segment,
        String translation,
        String source,
        String target,
        String quality,
        String reference,
        @JsonProperty("usage-count") int usageCount,
        String subject,
        @JsonProperty("created-by") String createdBy,
        @JsonProperty("last-updated-by") String lastUpdatedBy,
        @JsonProperty("create-date") String createDate,
        @JsonProperty("last-update-date") String lastUpdateDate,
        double match,
        @JsonProperty("ICE") boolean inContext,
        @JsonProperty("tm_properties") Object tmProperties,
        Integer penalty) {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    static MyMemoryMatch from(Match match, LanguagePair pair) {
        TranslationUnit unit = match.unit();
        return new MyMemoryMatch(
                String.valueOf(unit.id),
                pair.text(match),
                pair.translation(match),
                pair.source().code(),
                pair.source().other().code(),
                "100",
                orEmpty(unit.document),
                unit.uses,
                orEmpty(unit.outlet),
                orEmpty(unit.createdBy),
                orEmpty(unit.changedBy),
                DATE.format(unit.createdAt),
                DATE.format(unit.changedAt),
                match.score().percent() / 100.0,
                match.score().type() == MatchType.IN_CONTEXT,
                null,
                null);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
