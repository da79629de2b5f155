package org.hangyeol.cat.tmserver;

import org.hangyeol.cat.LanguagePair;
import org.hangyeol.memory.Match;

/**
 * A match on the wire.
 *
 * @param quality the percent. With a decimal point, always: Okapi fails on a whole number
 * @param rank what amaGama's search engine thought of it; here the quality once more
 * @param context note of the unit, where a tool's own context is kept; null if there is none
 */
record TmServerMatch(String source, String target, double quality, double rank, String context) {
    static TmServerMatch from(Match match, LanguagePair pair) {
        double percent = match.score().percent();
        return new TmServerMatch(pair.text(match), pair.translation(match), percent, percent, match.unit().note);
    }
}
