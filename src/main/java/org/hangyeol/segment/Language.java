package org.hangyeol.segment;

import java.util.Locale;

/** The two languages of this server. Regional differences (ko-KR, ko-KP, en-US) are kept elsewhere, as tags. */
public enum Language {
    KO,
    EN;

    /**
     * The language of a tag in any usual spelling: {@code ko}, {@code ko-KR}, {@code ko_KR}, {@code KO-kp},
     * {@code kor}, {@code en-US}, {@code eng}, also with further subtags.
     *
     * @throws UnknownLanguageException for {@code null} and for every other language
     */
    public static Language of(String tag) {
        if (tag == null) {
            throw new UnknownLanguageException(null);
        }
        String trimmed = tag.strip();
        int end = 0;
        while (end < trimmed.length() && trimmed.charAt(end) != '-' && trimmed.charAt(end) != '_') {
            end++;
        }
        return switch (trimmed.substring(0, end).toLowerCase(Locale.ROOT)) {
            case "ko", "kor" -> KO;
            case "en", "eng" -> EN;
            default -> throw new UnknownLanguageException(tag);
        };
    }

    /** The language that a text is likely written in: Korean if there is Hangul or Hanja in it, else English. */
    public static Language ofText(String text) {
        boolean korean = text.codePoints()
                .mapToObj(Character.UnicodeScript::of)
                .anyMatch(script -> script == Character.UnicodeScript.HANGUL || script == Character.UnicodeScript.HAN);
        return korean ? KO : EN;
    }

    /** The other one of the two. */
    public Language other() {
        return this == KO ? EN : KO;
    }

    /** The two-letter code of BCP 47: {@code ko} or {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
