package org.hangyeol.check;

import java.util.function.Consumer;

import org.hangyeol.segment.Language;

import static org.hangyeol.check.FindingCode.LENGTH;

/**
 * A translation far longer or shorter than its source: something was left out or added, or two lines were aligned that
 * do not belong together. Length is counted in tokens: words of English, syllables of Korean.
 *
 * <p>The bounds come from 1,000 pairs of Korean and English news (news/dev.tsv). Nine of ten have 0.31 to 0.83 English
 * tokens for each Korean one, 98 % have 0.23 to 1.4. Outside of the bounds lie nine pairs, and reading them showed that
 * none is a translation of the whole of the other side. A constant is added to either bound, since a ratio says
 * little about short texts: 경쟁 is 2, and "the competition" is 2 as well.
 */
final class LengthCheck implements PairCheck {
    private static final double MOST_ENGLISH_FOR_KOREAN = 1.1;
    private static final int ENGLISH_ALLOWED_ANYWAY = 8;
    private static final double MOST_KOREAN_FOR_ENGLISH = 5;
    private static final int KOREAN_ALLOWED_ANYWAY = 10;

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        if (EmptyCheck.isOneBlank(pair)) {
            return;
        }
        int korean = pair.in(Language.KO).tokens().size();
        int english = pair.in(Language.EN).tokens().size();
        boolean englishTooLong = english > MOST_ENGLISH_FOR_KOREAN * korean + ENGLISH_ALLOWED_ANYWAY;
        boolean koreanTooLong = korean > MOST_KOREAN_FOR_ENGLISH * english + KOREAN_ALLOWED_ANYWAY;
        if (englishTooLong || koreanTooLong) {
            boolean targetTooLong = englishTooLong == (pair.target().language() == Language.EN);
            found.accept(Finding.of(
                    LENGTH,
                    "The translation is far too %s: %d English words, %d Korean syllables."
                            .formatted(targetTooLong ? "long" : "short", english, korean),
                    null,
                    null));
        }
    }
}
