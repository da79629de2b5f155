package org.hangyeol.korean;

import java.util.List;

/**
 * The particle that follows a noun, in the form that another noun in its place asks for: 보위부가 → 보위성이, 안전성으로 →
 * 안전부로.
 *
 * @param end where the particle ends that stands in the text, in UTF-16 code units
 * @param particle the form to write; null if no particle with two forms follows
 */
public record ParticleForm(int end, String particle) {
    /** After a consonant and after a vowel; longer ones first, since 이라 begins with 이. */
    private static final List<String[]> PAIRS = List.of(
            new String[] {"이라", "라"},
            new String[] {"이나", "나"},
            new String[] {"이랑", "랑"},
            new String[] {"으로", "로"},
            new String[] {"은", "는"},
            new String[] {"이", "가"},
            new String[] {"을", "를"},
            new String[] {"과", "와"});

    /**
     * @param text composed
     * @param start where the noun ends
     * @param noun what stands in its place from now on; not empty
     */
    public static ParticleForm of(String text, int start, String noun) {
        char now = noun.charAt(noun.length() - 1);
        char before = start == 0 ? 0 : text.charAt(start - 1);
        if (Hangul.isSyllable(now) && Hangul.isSyllable(before)) {
            for (String[] pair : PAIRS) {
                String there = form(pair, before);
                if (text.startsWith(there, start)) {
                    return new ParticleForm(start + there.length(), form(pair, now));
                }
            }
        }
        return new ParticleForm(start, null);
    }

    private static String form(String[] pair, char last) {
        int consonant = Hangul.finalConsonant(last);
        boolean vowel = consonant == Hangul.FINAL_NONE || consonant == Hangul.FINAL_RIEUL && pair[1].equals("로");
        return pair[vowel ? 1 : 0];
    }
}
