package org.hangyeol.segment;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

import org.hangyeol.korean.ComposedText;

/**
 * Cuts a text into segments: sentences, and lines that are none, such as headlines and list items.
 *
 * <p>A line break ends a segment, except in a hard-wrapped paragraph ({@link Lines}). Within a line each stop is put
 * before the rules, and the first rule with an opinion decides. A stop no rule knows is cut where Unicode (UAX 29, by
 * ICU) sees a boundary.
 *
 * <p>ICU's own abbreviations ({@code FilteredBreakIteratorBuilder}) are not used: they match the end of any word, so
 * that "O." hides the boundary in "They saw NATO. Kim left", and they hold "Act.", "Long." and "By.".
 */
public final class Segmenter {
    private static final BreakIterator UNICODE_SENTENCES = BreakIterator.getSentenceInstance(ULocale.ENGLISH);

    private static final List<StopRule> ENGLISH = List.of(
            CommonRules::punctuationFollows,
            CommonRules::listMarker,
            CommonRules::insideShortBrackets,
            CommonRules::questionInBrackets,
            KoreanRules::quotationGoesOn,
            KoreanRules::attributionFollows,
            CommonRules::fullWidthStop,
            KoreanRules::missingSpace,
            EnglishRules::missingSpace,
            EnglishRules::abbreviation,
            CommonRules::openerFollowsWithoutSpace,
            EnglishRules::lowerCaseFollows,
            EnglishRules::attributionFollows,
            KoreanRules::ellipsis,
            EnglishRules::omission,
            EnglishRules::numberFollows,
            KoreanRules::hangulBefore);

    /** In Korean "2005. 10" is a date; in English a sentence ends. */
    private static final List<StopRule> KOREAN = insert(KoreanRules::numberBefore, ENGLISH);

    /**
     * The segments of a text, in order. None is empty, begins or ends with white space; between them is white space
     * only. Offsets are those of the text as given, composed or not.
     */
    public List<TextSegment> segment(String text, Language language) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(language, "language");
        ComposedText composed = ComposedText.of(text);
        String unwrapped = Lines.unwrap(composed.text(), language);
        List<TextSegment> segments = new ArrayList<>();
        Cutter cutter = new Cutter(unwrapped, unicodeBoundaries(unwrapped), language == Language.KO ? KOREAN : ENGLISH);
        cutter.cut((start, end) -> {
            int from = composed.originalOffset(start);
            int to = composed.originalOffset(end);
            segments.add(new TextSegment(from, to, text.substring(from, to)));
        });
        return List.copyOf(segments);
    }

    private static BitSet unicodeBoundaries(String text) {
        BitSet boundaries = new BitSet(text.length() + 1);
        BreakIterator sentences = UNICODE_SENTENCES.clone();
        sentences.setText(text);
        for (int i = sentences.first(); i != BreakIterator.DONE; i = sentences.next()) {
            boundaries.set(i);
        }
        return boundaries;
    }

    private static List<StopRule> insert(StopRule first, List<StopRule> rules) {
        List<StopRule> all = new ArrayList<>(List.of(first));
        all.addAll(rules);
        return List.copyOf(all);
    }
}
