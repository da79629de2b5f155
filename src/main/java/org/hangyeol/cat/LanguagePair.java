package org.hangyeol.cat;

import org.hangyeol.memory.Match;
import org.hangyeol.memory.Place;
import org.hangyeol.memory.UnitDraft;
import org.hangyeol.segment.Language;
import org.hangyeol.segment.Segment;
import org.hangyeol.segment.UnknownLanguageException;

/** The language of a text, and the one that it is translated into: the other one. */
public record LanguagePair(Language source) {
    /**
     * A pair of two tags in any usual spelling.
     *
     * @throws UnknownLanguageException for null, for other languages, and if both are the same
     */
    public static LanguagePair of(String source, String target) {
        Language from = Language.of(source);
        if (Language.of(target) == from) {
            throw new UnknownLanguageException(source + " to " + target);
        }
        return new LanguagePair(from);
    }

    /**
     * A pair in one text, such as {@code ko|en} or {@code ko-KR|en-US}.
     *
     * @throws UnknownLanguageException likewise, and for a text without a bar between two tags
     */
    public static LanguagePair of(String both) {
        int bar = both == null ? -1 : both.indexOf('|');
        if (bar < 0) {
            throw new UnknownLanguageException(both);
        }
        return of(both.substring(0, bar), both.substring(bar + 1));
    }

    /** The stored text of a match in the language of the query. */
    public String text(Match match) {
        return match.unit().segment(source).text();
    }

    /** Its translation. */
    public String translation(Match match) {
        return match.unit().segment(source.other()).text();
    }

    /**
     * A unit of this pair, to be saved. What a tool does not say is null.
     *
     * @param document the file it stands in
     * @param before the text before it
     * @param after the text after it
     */
    public UnitDraft draft(String text, String translation, String document, String before, String after, String note) {
        boolean korean = source == Language.KO;
        return UnitDraft.of(Segment.of(korean ? text : translation), Segment.of(korean ? translation : text), source)
                .at(new Place(document, null, before, after))
                .noted(note);
    }
}
