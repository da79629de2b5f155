package org.hangyeol.check.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.Token;

/**
 * A number as it is written in English: digits, words, or digits and words (12.3 trillion).
 *
 * @param next the token after its last one
 * @param ordinal whether it is a place in an order: third, 20th
 * @param inDigits whether it begins with digits
 */
record EnglishNumeral(int next, BigDecimal value, boolean ordinal, boolean inDigits) {
    private static final List<String> UNITS = List.of(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
                    .split(" "));
    private static final List<String> TENS =
            List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
    private static final Map<String, Integer> ORDINALS = IntStream.range(0, 20)
            .boxed()
            .collect(Collectors.toMap(
                    i ->
                            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                                    .split(" ")[i],
                    i -> i));
    private static final Map<String, BigDecimal> MULTIPLIERS = Map.of(
            "hundred", BigDecimal.valueOf(100),
            "thousand", BigDecimal.valueOf(1000),
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000),
            "trillion", BigDecimal.valueOf(1_000_000_000_000L),
            "dozen", BigDecimal.valueOf(12));
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The numeral that begins with a token; null if none does. */
    static EnglishNumeral at(AnalyzedSegment text, int token) {
        return new Reader(text, token).read();
    }

    private static final class Reader {
        private final AnalyzedSegment text;
        private final List<Token> tokens;
        private int at;
        private boolean ordinal;

        Reader(AnalyzedSegment text, int token) {
            this.text = text;
            this.tokens = text.tokens();
            this.at = token;
        }

        EnglishNumeral read() {
            boolean inDigits = tokens.get(at).kind() == Token.Kind.NUMBER;
            int start = at;
            BigDecimal current = first();
            if (current == null) {
                return null;
            }
            BigDecimal total = BigDecimal.ZERO;
            while (!ordinal && at < tokens.size() && goesOn(at)) {
                String word = word(at);
                BigDecimal multiplier = MULTIPLIERS.get(word);
                BigDecimal more = multiplier == null && !endsNumber(current, inDigits, at - start) ? small(word) : null;
                if (multiplier != null) {
                    at++;
                    current = current.multiply(multiplier);
                    if (multiplier.compareTo(HUNDRED) > 0) {
                        total = total.add(current);
                        current = BigDecimal.ZERO;
                        inDigits = false;
                    }
                } else if (more != null && more.compareTo(HUNDRED) < 0) {
                    at++;
                    current = current.add(more);
                } else if (word.equals("and")
                        && isAfterHundred(start)
                        && at + 1 < tokens.size()
                        && small(word(at + 1)) != null) {
                    ordinal = false;
                    at++;
                } else {
                    break;
                }
            }
            return new EnglishNumeral(
                    at, total.add(current), ordinal, tokens.get(start).kind() == Token.Kind.NUMBER);
        }

        /** "two three" are two numbers, "twenty three" is one; after digits only a multiplier may come. */
        private boolean endsNumber(BigDecimal current, boolean inDigits, int count) {
            boolean afterTens = count > 0 && TENS.contains(word(at - 1));
            boolean afterMultiplier = count > 0
                    && (MULTIPLIERS.containsKey(word(at - 1)) || word(at - 1).equals("and"));
            return inDigits || !afterTens && !afterMultiplier && current.signum() != 0;
        }

        private boolean isAfterHundred(int start) {
            return at > start && MULTIPLIERS.containsKey(word(at - 1));
        }

        private BigDecimal first() {
            Token token = tokens.get(at);
            if (token.kind() == Token.Kind.NUMBER) {
                BigDecimal value = digits(token.surface());
                at += value == null ? 0 : 1;
                return value;
            }
            String word = word(at);
            boolean article = word.equals("a") || word.equals("an");
            if (article && at + 1 < tokens.size() && MULTIPLIERS.containsKey(word(at + 1))) {
                at++;
                return BigDecimal.ONE;
            }
            BigDecimal value = small(word);
            at += value == null ? 0 : 1;
            return value;
        }

        /** A word below a hundred; remembers whether it is an ordinal. */
        private BigDecimal small(String word) {
            if (UNITS.contains(word)) {
                return BigDecimal.valueOf(UNITS.indexOf(word));
            }
            if (TENS.contains(word)) {
                return BigDecimal.valueOf(20 + 10L * TENS.indexOf(word));
            }
            boolean ordinalTens = word.endsWith("tieth") && TENS.contains(word.replace("tieth", "ty"));
            ordinal = ordinalTens || ORDINALS.containsKey(word);
            if (ordinalTens) {
                return BigDecimal.valueOf(20 + 10L * TENS.indexOf(word.replace("tieth", "ty")));
            }
            return ordinal ? BigDecimal.valueOf(ORDINALS.get(word)) : null;
        }

        /** Words of one number stand together or with a hyphen or space between. */
        private boolean goesOn(int token) {
            String gap = text.gap(token);
            return tokens.get(token).kind() == Token.Kind.WORD
                    && (gap.equals(" ")
                            || gap.equals("-")
                            || gap.equals("\u00a0")
                            || gap.equals("‐")
                            || gap.equals("‑"));
        }

        private String word(int token) {
            return tokens.get(token).surface().toLowerCase(Locale.ROOT);
        }

        private static BigDecimal digits(String surface) {
            StringBuilder plain = new StringBuilder();
            for (int i = 0; i < surface.length(); i++) {
                char c = surface.charAt(i);
                if (Character.isDigit(c)) {
                    plain.append((char) ('0' + Character.digit(c, 10)));
                } else if (c == '.') {
                    plain.append(c);
                } else if (c != ',') {
                    return null;
                }
            }
            boolean oneNumber = plain.indexOf(".") == plain.lastIndexOf(".");
            return oneNumber ? new BigDecimal(plain.toString()) : null;
        }
    }
}
