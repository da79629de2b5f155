package org.hangyeol.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.korean.Hangul;
import org.hangyeol.segment.Language;

/**
 * The same word twice in the translation with only white space between. What languages double on purpose is left out:
 * names and some words of English (had had), and in Korean all but function words and words with a clear particle,
 * since 하나 하나 (one by one) is as good as any. Silent if the source doubles a word, too.
 */
final class DoubledWordCheck implements PairCheck {
    private static final Set<String> ENGLISH_DOUBLED = Set.of(
            "had", "that", "so", "very", "really", "much", "many", "more", "far", "long", "no", "yes", "now", "then",
            "there", "well", "bye", "ha", "ho", "blah", "tut", "knock", "hear", "please", "never", "ever");

    private static final Set<String> KOREAN_FUNCTION_WORDS = Set.of(
            "그리고", "그러나", "하지만", "그래서", "그런데", "그러므로", "따라서", "또한", "또는", "혹은", "때문에", "있다", "있는", "있다고", "있으며", "것은",
            "것이", "것을", "것이다", "것으로", "것이라고", "대한", "대해", "위해", "위한", "통해", "통한", "의해", "의한", "관한", "관해", "따라", "따른",
            "말했다", "밝혔다", "전했다", "했다", "한다", "하는", "됐다", "된다", "되는", "이라고", "라고", "라는", "이라는");

    /** Not 이, 도, 만, 로, 와: 송이 송이, 가도 가도, 자꾸만 자꾸만, 서로 서로 are no particles or no mistakes. */
    private static final List<String> KOREAN_PARTICLES = List.of("를", "는", "에서", "에게", "에는", "부터");

    private static final String OPENERS = "\"'“‘([{《〈「『«";
    private static final String CLOSERS = "\"'”’)]}》〉」』».,;:?!…";

    /** A word without the punctuation around it. */
    private record Word(String text, int start, int end, boolean opened, boolean closed) {
        /** Not if there is punctuation between the two: New York, New York. */
        boolean isRepeatedBy(Word next) {
            return !closed && !next.opened && !text.isEmpty() && text.equalsIgnoreCase(next.text);
        }
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        AnalyzedSegment target = pair.target();
        List<Span> doubled = doubled(target, true);
        if (!doubled.isEmpty() && doubled(pair.source(), false).isEmpty()) {
            doubled.forEach(span -> found.accept(finding(target, span)));
        }
    }

    private static Finding finding(AnalyzedSegment target, Span composed) {
        Span span = CheckedPair.span(target, composed.start(), composed.end());
        String written = target.segment().text();
        int end = span.start();
        while (!CharacterClasses.isSpace(written.charAt(end))) {
            end++;
        }
        String word = written.substring(span.start(), end);
        return new Finding(
                FindingCode.DOUBLED_WORD, "'%s' stands there more than once.".formatted(word), null, span, word);
    }

    /** From the first to the last word of each repetition, in the composed text. */
    private static List<Span> doubled(AnalyzedSegment segment, boolean mistakesOnly) {
        List<Span> doubled = new ArrayList<>();
        String text = segment.text();
        Word first = null;
        Word last = null;
        for (int i = 0; i < text.length(); ) {
            int end = CharacterClasses.pieceEnd(text, i);
            if (end > i) {
                Word word = word(text, i, end);
                boolean again =
                        last != null && last.isRepeatedBy(word) && (!mistakesOnly || isMistake(last, word, segment));
                if (again
                        && !doubled.isEmpty()
                        && doubled.get(doubled.size() - 1).start() == first.start) {
                    doubled.remove(doubled.size() - 1);
                }
                first = again ? first : word;
                last = word;
                if (again) {
                    doubled.add(new Span(first.start, last.end));
                }
            }
            i = end + 1;
        }
        return doubled;
    }

    private static Word word(String text, int start, int end) {
        int first = start;
        int last = end;
        while (first < last && OPENERS.indexOf(text.charAt(first)) >= 0) {
            first++;
        }
        while (last > first && CLOSERS.indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        return new Word(text.substring(first, last), first, last, first > start, last < end);
    }

    private static boolean isMistake(Word word, Word again, AnalyzedSegment segment) {
        boolean mistake = segment.language() == Language.EN
                ? isEnglishMistake(word.text, again.text)
                : isKoreanMistake(word.text);
        return mistake && !CodesCheck.standsWithin(segment, word.end, again.start);
    }

    /** A capital in the second word makes it a name. Single letters other than the article are symbols. */
    private static boolean isEnglishMistake(String word, String again) {
        boolean article = again.equals("a");
        return (article || again.length() > 1)
                && again.chars().allMatch(c -> Character.isLowerCase(c) || c == '\'' || c == '’')
                && !ENGLISH_DOUBLED.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isKoreanMistake(String word) {
        if (word.length() < 2 || !word.chars().allMatch(Hangul::isSyllable)) {
            return false;
        }
        // After a vowel, 을 is the end of a noun: 마을 마을 (village after village).
        boolean object = word.endsWith("을") && Hangul.isClosed(word.charAt(word.length() - 2));
        return object
                || KOREAN_FUNCTION_WORDS.contains(word)
                || KOREAN_PARTICLES.stream().anyMatch(word::endsWith);
    }
}
