package org.hangyeol.segment;

import java.util.regex.Pattern;

import org.hangyeol.segment.StopRule.Verdict;

import static org.hangyeol.segment.StopRule.Verdict.CUT;
import static org.hangyeol.segment.StopRule.Verdict.JOIN;
import static org.hangyeol.segment.StopRule.Verdict.NO_OPINION;

/** Rules about punctuation that hold in both languages. */
final class CommonRules {
    /** "1.", "12)", "가.", "ㄱ.", "a.", "IV." and the like, all by themselves. */
    private static final Pattern LIST_MARKER =
            Pattern.compile("[\\[(]?(\\d{1,3}|\\d{1,2}[.-]\\d{1,2}|[가나다라마바사아자차카타파하ㄱ-ㅎA-Za-z]|[IVX]{1,4})");
    /** A title in brackets is at most about twice as long. */
    private static final int TITLE = 40;

    private CommonRules() {}

    /** "? !", ". . ." or "etc.," – the sentence goes on or the stop does. */
    static Verdict punctuationFollows(Stop stop) {
        int c = stop.nextCharacter();
        boolean goesOn = Characters.isStop(c) || c == ',' || c == ';' || c == ':' || c == '、' || c == '，';
        return goesOn ? JOIN : NO_OPINION;
    }

    /** "1. 서론" (introduction), "A. Background": the marker belongs to what it marks. */
    static Verdict listMarker(Stop stop) {
        if (stop.mark() != '.' || stop.start() - stop.sentence() > 6) {
            return NO_OPINION;
        }
        String sentence = stop.text().substring(stop.sentence(), stop.start());
        return LIST_MARKER.matcher(sentence).matches() ? JOIN : NO_OPINION;
    }

    /** Titles may hold stops: 《가자. 백두로》, (Fish. And Chips). A long quotation in brackets is cut all the same. */
    static Verdict insideShortBrackets(Stop stop) {
        String after = stop.text().substring(stop.end(), Math.min(stop.text().length(), stop.end() + TITLE));
        for (int i = 0; i < after.length(); i++) {
            char c = after.charAt(i);
            int type = Character.getType(c);
            if (type == Character.START_PUNCTUATION || c == '\n') {
                return NO_OPINION;
            }
            if (type == Character.END_PUNCTUATION) {
                return opensBefore(stop, c) ? JOIN : NO_OPINION;
            }
        }
        return NO_OPINION;
    }

    /** "… mimicking (mocking?) him": the question is about a word in the sentence, unless the bracket opened it. */
    static Verdict questionInBrackets(Stop stop) {
        boolean question = stop.mark() == '?' || stop.mark() == '!';
        if (!question || stop.end() == stop.closers() || stop.text().charAt(stop.closers()) != ')') {
            return NO_OPINION;
        }
        int opener = stop.contextBefore(TITLE).lastIndexOf('(');
        return opener > 0 ? JOIN : NO_OPINION;
    }

    private static boolean opensBefore(Stop stop, char closer) {
        String before = stop.contextBefore(TITLE);
        int opener = before.lastIndexOf(com.ibm.icu.lang.UCharacter.getBidiPairedBracket(closer));
        return opener >= 0 && before.indexOf(closer, opener) < 0;
    }

    /** A full-width stop needs no space after it. */
    static Verdict fullWidthStop(Stop stop) {
        boolean fullWidth = "。！？｡".indexOf(stop.mark()) >= 0;
        return fullWidth && stop.end() == stop.closers() ? CUT : NO_OPINION;
    }

    /** "month.“In 1945": web pages lose the space between paragraphs. Unicode would cut after the opening quote. */
    static Verdict openerFollowsWithoutSpace(Stop stop) {
        if (stop.isSpaced() || !Character.isLetterOrDigit(stop.before())) {
            return NO_OPINION;
        }
        int c = stop.nextCharacter();
        if (!Characters.isOpener(c) && !Characters.isStraightQuote(c)) {
            return NO_OPINION;
        }
        int letter = stop.nextLetter();
        return Characters.isHangul(letter) || Character.isUpperCase(letter) ? CUT : JOIN;
    }
}
