package org.hangyeol.cat.remotetm;

import java.util.LinkedHashMap;
import java.util.Map;

import org.hangyeol.cat.LanguagePair;
import org.hangyeol.exchange.tmx.TuWriter;
import org.hangyeol.memory.Match;
import org.hangyeol.memory.TranslationUnit;

/**
 * A match on the wire.
 *
 * @param similarity the percent
 * @param origin name of the memory
 * @param source the stored text as a {@code <tuv>} of TMX
 * @param target its translation, likewise
 * @param properties by which Swordfish tells matches of one percent apart: the newest is first
 */
record RemoteTmMatch(int similarity, String origin, String source, String target, Map<String, String> properties) {
    static RemoteTmMatch from(Match match, LanguagePair pair) {
        TranslationUnit unit = match.unit();
        return new RemoteTmMatch(
                match.score().percent(),
                unit.memory.name,
                TuWriter.text(unit, pair.source()),
                TuWriter.text(unit, pair.source().other()),
                properties(unit));
    }

    /** All of them texts: Swordfish takes nothing else. */
    private static Map<String, String> properties(TranslationUnit unit) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("creationdate", TuWriter.date(unit.changedAt));
        put(properties, "creationid", unit.changedBy);
        put(properties, "document", unit.document);
        put(properties, "note", unit.note);
        return properties;
    }

    private static void put(Map<String, String> properties, String name, String value) {
        if (value != null) {
            properties.put(name, value);
        }
    }
}
