package org.hangyeol.korean;

import java.util.ArrayList;
import java.util.List;

import static org.hangyeol.korean.Hangul.*;

/** The ways in which Korean words are written in Latin letters in news and books about the North. */
public enum Romanization {
    /**
     * McCune–Reischauer (1939), the one of libraries: P'yŏngyang, Sinŭiju, Amnokkang, Kim Chŏng-ŭn. Apostrophes are
     * straight.
     */
    MCCUNE_REISCHAUER("k kk n t tt r m p pp s ss _ ch tch ch' k' t' p' h", "ŏ", "wŏ", "ŭ", "ŭi"),
    /**
     * What the North's press writes in English, much like McCune–Reischauer without marks and with j for ㅈ: Pyongyang,
     * Sinuiju, Kim Jong Un. No rule of it is published; this is what most of its names have in common.
     */
    KCNA("k kk n t tt r m p pp s ss _ j jj ch k t p h", "o", "wo", "u", "ui"),
    /** Revised Romanization of the South (2000): Pyeongyang, Sinuiju, Amnokgang, Gim Jeong-eun. */
    REVISED("g kk n d tt r m b pp s ss _ j jj ch k t p h", "eo", "wo", "eu", "ui");

    private static final int DIGEUT = 3;
    private static final int BIEUP = 7;
    private static final int SIOT = 9;
    private static final int JIEUT = 12;

    private final String[] initials;
    private final String[] vowels;

    Romanization(String initials, String... vowelsOfItsOwn) {
        this.initials = initials.replace("_", "").split(" ", -1);
        this.vowels = "a ae ya yae %1$s e y%1$s ye o wa wae oe yo u %2$s we wi yu %3$s %4$s i"
                .formatted((Object[]) vowelsOfItsOwn)
                .split(" ");
    }

    /**
     * A word in lower case, its syllables influencing each other. Only composed Hangul changes; anything else ends a
     * word.
     */
    public String of(String text) {
        StringBuilder latin = new StringBuilder(3 * text.length());
        for (int start = 0, end; start < text.length(); start = end) {
            end = start + 1;
            if (isSyllable(text.charAt(start))) {
                while (end < text.length() && isSyllable(text.charAt(end))) {
                    end++;
                }
                spelled(spoken(text.substring(start, end))).forEach(latin::append);
            } else {
                latin.append(text.charAt(start));
            }
        }
        return latin.toString();
    }

    /**
     * A person's name, the surname first, as the system writes names: Kim Jong Un, Kim Chŏng-ŭn, Gim Jeong-eun. The
     * surname never influences the given name; within the given name, only McCune–Reischauer writes that influence.
     */
    public String of(KoreanName name) {
        List<String> given = new ArrayList<>(
                spelled(this == MCCUNE_REISCHAUER ? spoken(name.given()) : new Pronunciation(name.given())));
        if (this == KCNA) {
            given.replaceAll(Romanization::capitalized);
        }
        return capitalized(of(name.surname())) + " " + capitalized(String.join(this == KCNA ? " " : "-", given));
    }

    private Pronunciation spoken(String word) {
        return this == KCNA ? Pronunciation.asWritten(word) : Pronunciation.assimilated(word);
    }

    private List<String> spelled(Pronunciation spoken) {
        List<String> syllables = new ArrayList<>();
        for (int i = 0; i < spoken.size(); i++) {
            syllables.add(initial(spoken, i) + vowel(spoken, i) + end(spoken.end(i)));
        }
        return syllables;
    }

    private String initial(Pronunciation spoken, int i) {
        int initial = spoken.initial(i);
        char before = i == 0 ? 0 : spoken.end(i - 1);
        if (before == 'l' && initial == INITIAL_RIEUL) {
            return "l";
        }
        if (this == MCCUNE_REISCHAUER && initial == SIOT && spoken.vowel(i) == VOWEL_WI) {
            return "sh";
        }
        if (!isVoiced(initial, before)) {
            return initials[initial];
        }
        boolean divided =
                this == MCCUNE_REISCHAUER && initial == INITIAL_GIYEOK && before == 'n'; // Han'guk is not Hang-uk
        return switch (initial) {
            case INITIAL_GIYEOK -> divided ? "'g" : "g";
            case DIGEUT -> "d";
            case BIEUP -> "b";
            case JIEUT -> "j";
            default -> initials[initial];
        };
    }

    /** Between sounds with voice a plain consonant has voice too; McCune–Reischauer has the exceptions lt and lch. */
    private boolean isVoiced(int initial, char before) {
        if (before == 0 || this == KCNA) {
            return before != 0;
        }
        boolean afterVoice = "ktp".indexOf(before) < 0;
        return afterVoice && !(before == 'l' && (initial == DIGEUT || initial == JIEUT));
    }

    /** McCune–Reischauer tells 에 after a vowel from ㅐ and ㅚ. */
    private String vowel(Pronunciation spoken, int i) {
        boolean divided = this == MCCUNE_REISCHAUER
                && i > 0
                && spoken.initial(i) == INITIAL_IEUNG
                && spoken.vowel(i) == VOWEL_E
                && spoken.end(i - 1) == Pronunciation.OPEN;
        return divided ? "ë" : vowels[spoken.vowel(i)];
    }

    private static String end(char end) {
        return switch (end) {
            case Pronunciation.OPEN -> "";
            case Pronunciation.NG -> "ng";
            default -> String.valueOf(end);
        };
    }

    private static String capitalized(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
