package org.hangyeol.segment;

import java.util.regex.Pattern;

import org.hangyeol.segment.StopRule.Verdict;

import static org.hangyeol.segment.StopRule.Verdict.CUT;
import static org.hangyeol.segment.StopRule.Verdict.JOIN;
import static org.hangyeol.segment.StopRule.Verdict.NO_OPINION;

/** Rules about stops before or after Hangul, which has no capitals to go by. */
final class KoreanRules {
    /** How sentences end ("수요", demand, is a noun). Other words stand before stops too, but always with a space. */
    private static final Pattern FINITE_VERB = Pattern.compile(".*[가-힣](다|까|죠|[가거군나네데려아어에여예와워지해세]요)", Pattern.DOTALL);

    /** "…”라고 말했다" (… he said): particles that quote, with or without a space before them. */
    private static final Pattern QUOTING = Pattern.compile(
            "(이?라고|이?라며|이?라면서|이?라는|이?라던|이?란|하고|하는|하며|[고며는]|면서|고는|고도|던|냐고|자고)(?![가-힣])" + "|이?라(고|며|면서|는)[가-힣]?.*",
            Pattern.DOTALL);

    /** Words that begin a sentence even directly after a closing quote. */
    private static final Pattern OPENERS = Pattern.compile(
            "(그는|그녀는|그들은|그러나|그러면서|그리고|그런데|그래서|그러자|하지만|이어|이에|이에 대해|또|또한|한편|앞서|이날|따라서)(?![가-힣]).*", Pattern.DOTALL);

    /** A short clause that says who spoke and holds no quotation of its own: 그는 말했다 (he said). */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "[^.?!\"“”‘’《》]{0,25}" + "(말했|말한|말하였|물었|묻는|대답했|답했|소리쳤|외쳤|설명했|덧붙였|덧붙인|속삭였|되물었)(다|습니다)(?![가-힣]).*",
            Pattern.DOTALL);

    private static final Pattern YEAR_AND_MONTH = Pattern.compile(".*\\d\\.\\s?\\d{1,2}", Pattern.DOTALL);
    private static final Pattern SHORT_NUMBER = Pattern.compile("(.*[\\s(‘'’]|)(\\d{4}|\\d{1,2})", Pattern.DOTALL);
    private static final int LONGEST_PARTICLE = 8;

    private KoreanRules() {}

    /** "…했다.”라고", "《…하라!》는", "…까?” 하고": Hangul after a closing quote is a particle and the sentence goes on. */
    static Verdict quotationGoesOn(Stop stop) {
        if (!Characters.isHangul(stop.nextCharacter())) {
            return NO_OPINION;
        }
        String after = stop.contextAfter(LONGEST_PARTICLE);
        if (stop.isSpaced()) {
            boolean particle = QUOTING.matcher(after).lookingAt();
            boolean surely = stop.isQuoted() || after.startsWith("라고") || after.startsWith("이라고");
            return particle && surely ? JOIN : NO_OPINION;
        }
        boolean closed = stop.end() > stop.closers();
        if (!closed) {
            return QUOTING.matcher(after).lookingAt() ? JOIN : NO_OPINION;
        }
        return OPENERS.matcher(after).lookingAt() ? CUT : JOIN;
    }

    /** “Do you know?” 그가 물었다 (he asked): one sentence, as in English. */
    static Verdict attributionFollows(Stop stop) {
        boolean attribution = stop.isQuoted()
                && stop.isSpaced()
                && ATTRIBUTION.matcher(stop.contextAfter(40)).matches();
        return attribution ? JOIN : NO_OPINION;
    }

    static boolean beginsWithQuotingParticle(String text, int start) {
        return QUOTING.matcher(text.substring(start, Math.min(text.length(), start + LONGEST_PARTICLE)))
                .lookingAt();
    }

    /** "했다.이어 그는" has lost a space; "한.미" (Seoul and Washington), "U.S.정부" and "1.서론" have not. */
    static Verdict missingSpace(Stop stop) {
        if (stop.isSpaced() || stop.mark() != '.' || stop.isEllipsis() || !Characters.isHangul(stop.nextCharacter())) {
            return NO_OPINION;
        }
        String word = stop.wordBefore();
        boolean finite = FINITE_VERB.matcher(word).matches();
        boolean latin = word.matches("[A-Za-z]?[a-z]{2,}") && !SentenceWords.NEVER_ENDS.contains(word);
        return finite || latin ? CUT : JOIN;
    }

    /** "2020. 7. 26. 열린" (held on 26 July 2020), "서론 2. 본론" (introduction 2. main part). */
    static Verdict numberBefore(Stop stop) {
        if (stop.mark() != '.'
                || stop.isEllipsis()
                || !Characters.isDigit(stop.before())
                || stop.end() > stop.closers()) {
            return NO_OPINION;
        }
        String before = stop.contextBefore(12);
        boolean shortNumber = SHORT_NUMBER.matcher(before).matches()
                || YEAR_AND_MONTH.matcher(before).matches();
        boolean goesOn = Characters.isDigit(stop.nextLetter()) || Characters.isHangul(stop.nextLetter());
        return shortNumber && goesOn ? JOIN : NO_OPINION;
    }

    /** "그런데… 그는" goes on, "했다… 그는" does not; headlines use "…" as a comma: "발사…한미". */
    static Verdict ellipsis(Stop stop) {
        if (!stop.isEllipsis() || !(Characters.isHangul(stop.before()) || Characters.isHangul(stop.nextCharacter()))) {
            return NO_OPINION;
        }
        boolean finite = FINITE_VERB.matcher(stop.wordBefore()).matches();
        return stop.isSpaced() && (finite || stop.isQuoted()) ? CUT : JOIN;
    }

    /** "…했다. iPhone은", "…했다. - 둘째로": after a Korean sentence the next may begin with anything. */
    static Verdict hangulBefore(Stop stop) {
        boolean ends = stop.isSpaced() && stop.mark() == '.' && Characters.isHangul(stop.before());
        boolean bullet = "-–—".indexOf(stop.nextCharacter()) >= 0;
        return ends && (bullet || Character.isLetterOrDigit(stop.nextLetter())) ? CUT : NO_OPINION;
    }
}
