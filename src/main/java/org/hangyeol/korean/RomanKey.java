package org.hangyeol.korean;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What all romanisations of a Korean word have in common: rodong sinmun, Nodong shinmun and Rodong Shinmun have the key
 * of 로동신문 and of 노동신문. Different words may share a key (정은 and 종은), so whoever must be sure looks again.
 *
 * <p>Consonants that the systems write differently are one (g and k, d and t, b and p, j and ch, r, l and n), a stop
 * before r, l, m or n is its nasal (Paekryong, Paengnyŏng), doubled letters are single; of vowels there are left a, e,
 * i and o with or without y. Spaces, hyphens, apostrophes, marks and case do not count.
 */
public final class RomanKey {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z]+");
    private static final Pattern DOUBLED = Pattern.compile("([^eo])\\1+");
    /** Kh, th, ph and rh are k, t, p and r; that of Noh and Ahn is not spoken. */
    private static final Pattern SILENT_H = Pattern.compile("(?<=[ktpr])h|(?<![cs])h(?![aeiouwy])");

    private static final Pattern INITIAL_SOUND = Pattern.compile("^[ny]+(?=i)|n(?=y)");

    /** In this order. */
    private static final String[][] CONSONANTS = {
        {"park", "pak"},
        {"eeo", "eo"},
        {"eeu", "eu"},
        {"ee", "i"},
        {"sh", "s"},
        {"ch", "c"},
        {"j", "c"},
        {"tc", "c"},
        {"g", "k"},
        {"d", "t"},
        {"b", "p"},
        {"l", "n"},
        {"r", "n"},
        {"km", "nkm"},
        {"kn", "nkn"},
        {"tm", "nm"},
        {"tn", "nn"},
        {"pm", "mm"},
        {"pn", "mn"},
    };

    /** In this order: each makes those behind it simpler. */
    private static final String[][] VOWELS = {
        {"eo", "o"},
        {"eu", "u"},
        {"ou", "o"},
        {"oo", "u"},
        {"ae", "e"},
        {"ai", "e"},
        {"oe", "e"},
        {"oi", "e"},
        {"we", "e"},
        {"wi", "i"},
        {"ui", "i"},
        {"wo", "o"},
        {"wu", "o"},
        {"u", "o"},
        {"oo", "o"},
        {"ee", "e"},
    };

    private RomanKey() {}

    /** The key of a text in Latin letters; empty if it has none. Takes time linear in its length. */
    public static String of(String latin) {
        String key = letters(latin);
        key = SILENT_H.matcher(key).replaceAll("");
        key = DOUBLED.matcher(replaced(key, CONSONANTS)).replaceAll("$1");
        key = INITIAL_SOUND.matcher(key).replaceAll("");
        return DOUBLED.matcher(replaced(key, VOWELS)).replaceAll("$1");
    }

    /** The key of composed Hangul; other letters are taken as they are. */
    public static String ofHangul(String hangul) {
        return of(Romanization.KCNA.of(hangul));
    }

    /** The letters a to z of a text, in lower case and without their marks. */
    static String letters(String latin) {
        if (isPlain(latin)) {
            return latin.toLowerCase(Locale.ROOT);
        }
        String apart = Normalizer.normalize(latin, Normalizer.Form.NFD);
        String plain = MARKS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
        return OTHERS.matcher(plain).replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char lower = (char) (text.charAt(i) | 0x20);
            if (lower < 'a' || lower > 'z') {
                return false;
            }
        }
        return true;
    }

    private static String replaced(String text, String[][] replacements) {
        String replaced = text;
        for (String[] each : replacements) {
            replaced = replaced.replace(each[0], each[1]);
        }
        return replaced;
    }
}
