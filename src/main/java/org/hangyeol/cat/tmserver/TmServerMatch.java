package org.hangyeol.cat.tmserver;

import org.hangyeol.memory.Match;
import org.hangyeol.segment.Language;

/**
 * A match on the wire.
 *
 * @param quality the percent. With a decimal point, always: Okapi fails on a whole number
 * @param rank what amaGama's search engine thought of it; here the quality once more
 * @param context note of the unit, where a tool's own context is kept; null if there is none
 */
record TmServerMatch(String source, String target, double quality, double rank, String context) {
    static TmServerMatch from(Match match, Language source) {
        double percent = match.score().percent();
        return new TmServerMatch(
                match.unit().segment(source).text(),
                match.unit().segment(source.other()).text(),
                percent,
                percent,
                match.unit().note);
    }
}
