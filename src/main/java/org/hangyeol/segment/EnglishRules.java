package org.hangyeol.segment;

import java.util.regex.Pattern;

import org.hangyeol.segment.StopRule.Verdict;

import static org.hangyeol.segment.StopRule.Verdict.CUT;
import static org.hangyeol.segment.StopRule.Verdict.JOIN;
import static org.hangyeol.segment.StopRule.Verdict.NO_OPINION;

/** Rules about stops between words in Latin letters. They hold in Korean text too, where such words are quoted. */
final class EnglishRules {
    /** "U.S", "D.P.R.K", "J", "C.C": capitals with stops between them. */
    private static final Pattern INITIALS = Pattern.compile("(.*-)?\\p{Lu}(\\.\\p{Lu})*");

    private static final Pattern LOWER_CASE_WORD = Pattern.compile("\\p{Ll}{2,}|.*[-’']\\p{Ll}{2,}");
    private static final Pattern NUMBER = Pattern.compile("[\\d,.]*\\d");
    private static final Pattern TIME_ZONE = Pattern.compile("\\p{Lu}{2,4}");
    private static final Pattern URL_OR_ADDRESS = Pattern.compile(".*[@/].*|www\\..*");
    private static final int ATTRIBUTION = 60;

    private EnglishRules() {}

    /** "said.The": a lost space, unless it is a file, an address or an abbreviation: "Node.js", "Mr.Kim". */
    static Verdict missingSpace(Stop stop) {
        if (stop.isSpaced() || stop.end() > stop.closers() || !isLatinLetter(stop.nextCharacter())) {
            return NO_OPINION;
        }
        String before = stop.wordBefore();
        String after = stop.wordAfter();
        boolean sentence = Character.isLowerCase(stop.before())
                && Character.isUpperCase(stop.nextCharacter())
                && before.indexOf('.') < 0
                && !isAbbreviation(before)
                && !URL_OR_ADDRESS.matcher(before).matches()
                && (LOWER_CASE_WORD.matcher(before).matches() || SentenceWords.OPENERS.contains(after));
        return sentence || stop.mark() != '.' && Characters.isHangul(stop.before()) ? CUT : JOIN;
    }

    /** “Is it?” he asked; Yahoo! said; – but "iPhone sales fell" begins a sentence. */
    static Verdict lowerCaseFollows(Stop stop) {
        int letter = stop.nextLetter();
        if (!Character.isLowerCase(letter) || Characters.isHangul(stop.before())) {
            return NO_OPINION;
        }
        String word = stop.wordAfter();
        boolean brand = word.length() > 2 && Character.isUpperCase(word.charAt(1));
        return brand && !isAbbreviation(stop.wordBefore()) ? CUT : JOIN;
    }

    /** “Is it safe?” Kim Jong Un asked. The question is inside the sentence if a name and a verb of speech follow. */
    static Verdict attributionFollows(Stop stop) {
        boolean question = stop.mark() == '?' || stop.mark() == '!' || stop.isEllipsis();
        if (!question || !stop.isQuoted() || !Character.isUpperCase(stop.nextCharacter())) {
            return NO_OPINION;
        }
        String[] words = stop.contextAfter(ATTRIBUTION).split("\\s+");
        if (SentenceWords.PRONOUNS.contains(words[0])) {
            return NO_OPINION;
        }
        for (int i = 1; i < Math.min(words.length, 5); i++) {
            if (SentenceWords.SPEECH.contains(words[i].replaceAll("\\P{L}+$", ""))) {
                return JOIN;
            }
        }
        return NO_OPINION;
    }

    /** "Mr. Kim", "No. 1", "Oct. 17", "Samsung Corp. Radio", "in the U.S. The …". */
    static Verdict abbreviation(Stop stop) {
        if (stop.mark() != '.' || stop.isEllipsis() || stop.isQuoted()) {
            return NO_OPINION;
        }
        String word = stop.wordBefore();
        if (SentenceWords.hasAbbreviation(SentenceWords.NEVER_ENDS, word)) {
            return JOIN;
        }
        if (SentenceWords.hasAbbreviation(SentenceWords.BEFORE_NUMBER, word)) {
            return Character.isDigit(stop.nextLetter()) ? JOIN : NO_OPINION;
        }
        if (SentenceWords.hasAbbreviation(SentenceWords.LIST_END, word)) {
            return Characters.isHangul(stop.nextLetter()) ? JOIN : NO_OPINION;
        }
        if (SentenceWords.hasAbbreviation(SentenceWords.TIME, word)) {
            return afterTime(stop);
        }
        if (SentenceWords.hasAbbreviation(SentenceWords.MAY_END, word)
                || INITIALS.matcher(word).matches()) {
            return SentenceWords.OPENERS.contains(stop.wordAfter()) ? CUT : JOIN;
        }
        return NO_OPINION;
    }

    private static Verdict afterTime(Stop stop) {
        String next = stop.wordAfter();
        return TIME_ZONE.matcher(next).matches() || SentenceWords.ZONES.contains(next) ? JOIN : NO_OPINION;
    }

    /** "residents … in their", "disappointed ... that John": something was left out in mid-sentence. */
    static Verdict omission(Stop stop) {
        if (!stop.isEllipsis() || Characters.isHangul(stop.before())) {
            return NO_OPINION;
        }
        if (!stop.isQuoted() && (!stop.isSpaced() || Character.isWhitespace(stop.before()))) {
            return JOIN;
        }
        return Character.isUpperCase(stop.nextLetter()) ? CUT : NO_OPINION;
    }

    /** "… in 2005. 12 people": Unicode sees the lower case after the number and would join. */
    static Verdict numberFollows(Stop stop) {
        if (!stop.isSpaced() || stop.isEllipsis() || !Character.isDigit(stop.nextLetter())) {
            return NO_OPINION;
        }
        String word = stop.wordBefore();
        boolean ends =
                LOWER_CASE_WORD.matcher(word).matches() || NUMBER.matcher(word).matches();
        return ends && !isAbbreviation(word) ? CUT : NO_OPINION;
    }

    private static boolean isAbbreviation(String word) {
        return SentenceWords.hasAbbreviation(SentenceWords.NEVER_ENDS, word)
                || SentenceWords.hasAbbreviation(SentenceWords.BEFORE_NUMBER, word)
                || SentenceWords.hasAbbreviation(SentenceWords.MAY_END, word)
                || SentenceWords.hasAbbreviation(SentenceWords.TIME, word);
    }

    private static boolean isLatinLetter(int c) {
        return Character.isLetterOrDigit(c) && Character.UnicodeScript.of(c) != Character.UnicodeScript.HANGUL;
    }
}
