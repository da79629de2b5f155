package org.hangyeol.korean;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A number as Koreans write it: with digits (1,350), with the units of counting in between (1억1천만, 12조 3천억, 3만5천),
 * in Sino-Korean syllables alone (삼백, 이천십육) or in native words (열다섯, 스물네).
 *
 * @param end offset after its last character, in UTF-16 code units
 * @param script what it is written in, which tells how sure it is that it is a number
 */
public record KoreanNumeral(int end, BigDecimal value, Script script) {
    /** How a numeral is written. */
    public enum Script {
        /** Digits, or digits and syllables. */
        DIGITS,
        /** Sino-Korean syllables; single ones and short ones are often other words (이, 사, 천만). */
        SINO,
        /** Native words; the short ones are often other words (세, 네). */
        NATIVE
    }

    private static final String SINO_DIGITS = "영일이삼사오육칠팔구";
    /** 륙 is how the North writes 육. */
    private static final Map<Character, Integer> OTHER_DIGITS = Map.of('공', 0, '륙', 6);

    private static final String SMALL_UNITS = "십백천";
    private static final String LARGE_UNITS = "만억조경";
    /** What may follow 조 and 경, which begin many words: 조직, 조각, 경기, 경찰. */
    private static final String AFTER_LARGEST = "원달유엔위여가이의에를은는";

    private static final int DIGITS_OF_LARGE_UNIT = 4;
    private static final String[] NATIVE_TENS = {"열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"};
    private static final String[][] NATIVE_ONES = {
        {"하나", "한"}, {"둘", "두"}, {"셋", "세", "석"}, {"넷", "네", "넉"}, {"다섯", "닷"}, {"여섯", "엿"}, {"일곱"}, {"여덟"}, {"아홉"}
    };

    /**
     * The numeral that begins at a place.
     *
     * @param text composed
     * @return the longest one; null if none begins there
     */
    public static KoreanNumeral at(String text, int start) {
        KoreanNumeral nativeOne = nativeAt(text, start);
        return nativeOne != null ? nativeOne : new Reader(text, start).read();
    }

    /** 열다섯, 스무, 스물한, 두. */
    private static KoreanNumeral nativeAt(String text, int start) {
        if (text.startsWith("스무", start)) {
            return new KoreanNumeral(start + 2, BigDecimal.valueOf(20), Script.NATIVE);
        }
        int tens = 0;
        int end = start;
        for (int i = 0; i < NATIVE_TENS.length && tens == 0; i++) {
            if (text.startsWith(NATIVE_TENS[i], start)) {
                tens = 10 * (i + 1);
                end += NATIVE_TENS[i].length();
            }
        }
        for (int i = 0; i < NATIVE_ONES.length; i++) {
            for (String one : NATIVE_ONES[i]) {
                if (text.startsWith(one, end)) {
                    return new KoreanNumeral(end + one.length(), BigDecimal.valueOf(tens + i + 1), Script.NATIVE);
                }
            }
        }
        return tens == 0 ? null : new KoreanNumeral(end, BigDecimal.valueOf(tens), Script.NATIVE);
    }

    /** Reads groups of thousands, hundreds and tens, each with its 만, 억, 조 or 경. */
    private static final class Reader {
        private final String text;
        private final int start;
        private int at;
        private boolean digits;

        Reader(String text, int start) {
            this.text = text;
            this.start = start;
            this.at = start;
        }

        KoreanNumeral read() {
            BigDecimal total = BigDecimal.ZERO;
            int lastUnit = LARGE_UNITS.length();
            int end = start;
            while (true) {
                BigDecimal group = group();
                int unit = largeUnit();
                if (unit < 0 || unit >= lastUnit || group == null && end > start && !isTenThousandMore()) {
                    return finished(total, group, end);
                }
                at++;
                BigDecimal factor = BigDecimal.TEN.pow(DIGITS_OF_LARGE_UNIT * (unit + 1));
                total = total.add(group == null ? factor : group.multiply(factor));
                lastUnit = unit;
                end = at;
                if (at < text.length() && text.charAt(at) == ' ' && goesOnAfterSpace()) {
                    at++;
                }
            }
        }

        /** 12조 3천억, 일억 천만, 사억 만; but 만 이 (ten thousand, this) and 사억 만일 (400 million, if) are not one. */
        private boolean goesOnAfterSpace() {
            if (isDigitAt(at + 1) || digits) {
                return isDigitAt(at + 1) && digits;
            }
            int group = endOfGroup(at + 1);
            if (group < text.length() && text.charAt(group) == '만') {
                return hasSmallUnit(at + 1)
                        || hasSmallUnit(group + 1)
                        || group + 1 == text.length()
                        || !Hangul.isSyllable(text.charAt(group + 1));
            }
            return hasSmallUnit(at + 1);
        }

        /** Whether the 만 that stands here is not the particle: 사억 만 and 사억만오천, but 사억만 (only 400 million). */
        private boolean isTenThousandMore() {
            return text.charAt(at - 1) == ' ' || endOfGroup(at + 1) > at + 1;
        }

        private int endOfGroup(int from) {
            int end = from;
            while (end < text.length()
                    && (sinoDigit(text.charAt(end)) >= 0 || SMALL_UNITS.indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            return end;
        }

        private boolean hasSmallUnit(int from) {
            return text.substring(from, endOfGroup(from)).chars().anyMatch(c -> SMALL_UNITS.indexOf(c) >= 0);
        }

        private KoreanNumeral finished(BigDecimal total, BigDecimal group, int end) {
            int last = group == null ? end : at;
            if (last == start) {
                return null;
            }
            BigDecimal value = group == null ? total : total.add(group);
            return new KoreanNumeral(last, value, digits ? Script.DIGITS : Script.SINO);
        }

        /** A number below 10,000 or any number in digits, with 십, 백 and 천; null if there is none. */
        private BigDecimal group() {
            BigDecimal sum = null;
            int lastUnit = SMALL_UNITS.length();
            while (at < text.length()) {
                int before = at;
                BigDecimal factor = factor();
                int unit = at < text.length() ? SMALL_UNITS.indexOf(text.charAt(at)) : -1;
                if (unit < 0 || unit >= lastUnit) {
                    at = factor == null ? before : at;
                    return factor == null ? sum : sum == null ? factor : sum.add(factor);
                }
                at++;
                lastUnit = unit;
                BigDecimal part = BigDecimal.TEN.pow(unit + 1);
                part = factor == null ? part : part.multiply(factor);
                sum = sum == null ? part : sum.add(part);
            }
            return sum;
        }

        /** Digits, or one Sino-Korean syllable, or several that are read out (이공이공); null if there is none. */
        private BigDecimal factor() {
            if (at < text.length() && isDigit(text.charAt(at))) {
                digits = true;
                return inDigits();
            }
            BigDecimal value = null;
            while (at < text.length() && sinoDigit(text.charAt(at)) >= 0) {
                BigDecimal digit = BigDecimal.valueOf(sinoDigit(text.charAt(at++)));
                value = value == null ? digit : value.multiply(BigDecimal.TEN).add(digit);
            }
            return value;
        }

        /** 1,350 and 12.3; a comma counts only before three digits, so that "3, 4" and "2,3년" are two numbers. */
        private BigDecimal inDigits() {
            StringBuilder plain = new StringBuilder();
            boolean fraction = false;
            while (at < text.length()) {
                char c = text.charAt(at);
                if (isDigit(c)) {
                    plain.append((char) ('0' + Character.digit(c, 10)));
                } else if (c == '.' && !fraction && isDigitAt(at + 1)) {
                    plain.append('.');
                    fraction = true;
                } else if (c != ',' || fraction || !isThousandsSeparator()) {
                    break;
                }
                at++;
            }
            return new BigDecimal(plain.toString());
        }

        private boolean isThousandsSeparator() {
            return isDigitAt(at + 1) && isDigitAt(at + 2) && isDigitAt(at + 3) && !isDigitAt(at + 4);
        }

        private boolean isDigitAt(int place) {
            return place < text.length() && isDigit(text.charAt(place));
        }

        /** Which of 만, 억, 조, 경 stands here; -1 if none does. 여 may stand before it: 10여만. */
        private int largeUnit() {
            if (digits
                    && at + 1 < text.length()
                    && text.charAt(at) == '여'
                    && LARGE_UNITS.indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            int unit = at < text.length() ? LARGE_UNITS.indexOf(text.charAt(at)) : -1;
            return unit < 2 || mayFollowLargest(at + 1) ? unit : -1;
        }

        private boolean mayFollowLargest(int place) {
            if (place >= text.length() || !Hangul.isSyllable(text.charAt(place))) {
                return true;
            }
            char next = text.charAt(place);
            return AFTER_LARGEST.indexOf(next) >= 0
                    || !digits && (sinoDigit(next) >= 0 || SMALL_UNITS.indexOf(next) >= 0);
        }

        private static int sinoDigit(char c) {
            Integer other = OTHER_DIGITS.get(c);
            return other != null ? other : SINO_DIGITS.indexOf(c);
        }

        private static boolean isDigit(char c) {
            return Character.isDigit(c);
        }
    }
}
