package org.hangyeol.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.analysis.Token;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.segment.Language;

/**
 * One text is a question, breaks off with an ellipsis or announces something with a colon, and the other does not.
 *
 * <p>A full stop is not compared: of the 1,000 pairs of news/dev.tsv, 14 have a full stop in Korean only and 43 in
 * English only, nearly all of them sentences and headlines that are as they should be.
 */
final class EndPunctuationCheck implements PairCheck {
    /** Last syllables of Korean questions, which need no question mark. */
    private static final String QUESTION_ENDINGS = "까가나냐니지요죠";

    private static final List<String> INTERROGATIVES =
            List.of("왜", "언제", "누가", "누구", "무엇", "무슨", "뭐", "어떻게", "어떤", "어디", "어느", "얼마", "몇");

    private static final Set<String> ENGLISH_INTERROGATIVES =
            Set.of("how", "why", "what", "who", "whom", "whose", "when", "where", "which", "whether");

    private static final String MARKS = ".?!…⋯‥:。？！：．";
    private static final String CLOSERS = "\"'”’)]}）］》〉」』»˝´`*";

    private enum Kind {
        QUESTION("a question mark"),
        ELLIPSIS("an ellipsis"),
        COLON("a colon"),
        STOP("a stop"),
        NONE("no punctuation");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /**
     * How a text ends.
     *
     * @param start where its last punctuation marks begin, without quotation marks and brackets
     */
    private record Ending(Kind kind, int start, int end, AnalyzedSegment segment) {
        static Ending of(AnalyzedSegment segment) {
            String text = segment.text();
            int end = text.length();
            boolean closed = false;
            while (end > 0 && isPassedOver(text.codePointBefore(end))) {
                closed |= CLOSERS.indexOf(text.charAt(end - 1)) >= 0;
                end -= Character.charCount(text.codePointBefore(end));
            }
            int start = end;
            while (start > 0 && MARKS.indexOf(text.charAt(start - 1)) >= 0) {
                start--;
            }
            return new Ending(kind(text.substring(start, end), closed), start, end, segment);
        }

        private static boolean isPassedOver(int c) {
            return CharacterClasses.isSpace(c)
                    || CharacterClasses.isInvisible(c)
                    || CLOSERS.indexOf(c) >= 0
                    || Character.getType(c) == Character.OTHER_SYMBOL
                    || Character.getType(c) == Character.MODIFIER_SYMBOL
                    || c >= 0xFE00 && c <= 0xFE0F;
        }

        private static Kind kind(String marks, boolean closed) {
            if (marks.contains("?") || marks.contains("？")) {
                return Kind.QUESTION;
            }
            if (marks.contains("...") || marks.chars().anyMatch(c -> "…⋯‥".indexOf(c) >= 0)) {
                return Kind.ELLIPSIS;
            }
            if (marks.endsWith(":") || marks.endsWith("：")) {
                // With a bracket after it, it is a smiley.
                return closed ? Kind.NONE : Kind.COLON;
            }
            return marks.isEmpty() ? Kind.NONE : Kind.STOP;
        }

        /** The character before the marks. */
        int last() {
            return start == 0 ? 0 : segment.text().codePointBefore(start);
        }

        Span span() {
            return CheckedPair.span(segment, start, end);
        }

        /** Whether a code at the end stands for a text that nobody knows here. */
        boolean isOpen() {
            return CodesCheck.standsWithin(segment, end, segment.text().length());
        }
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        if (EmptyCheck.isOneBlank(pair)) {
            return;
        }
        Ending korean = Ending.of(pair.in(Language.KO));
        Ending english = Ending.of(pair.in(Language.EN));
        if (korean.isOpen() || english.isOpen() || agree(korean, english)) {
            return;
        }
        boolean fromKorean = pair.source().language() == Language.KO;
        Ending source = fromKorean ? korean : english;
        Ending target = fromKorean ? english : korean;
        found.accept(Finding.of(
                FindingCode.END_PUNCTUATION,
                "The source ends with %s, the translation with %s.".formatted(source.kind.words, target.kind.words),
                source.span(),
                target.span()));
    }

    private static boolean agree(Ending korean, Ending english) {
        if (korean.kind == english.kind) {
            return true;
        }
        if (korean.kind == Kind.QUESTION) {
            return english.kind == Kind.NONE && beginsWithInterrogative(english.segment);
        }
        if (english.kind == Kind.QUESTION) {
            return QUESTION_ENDINGS.indexOf(korean.last()) >= 0
                    || korean.kind == Kind.NONE && hasInterrogative(korean.segment);
        }
        if (korean.kind == Kind.ELLIPSIS || english.kind == Kind.ELLIPSIS) {
            return "-–—".indexOf((korean.kind == Kind.ELLIPSIS ? english : korean).last()) >= 0;
        }
        // Korean announces a quotation with a whole sentence: 말했다. for "he said:"
        return korean.kind != Kind.COLON && (english.kind != Kind.COLON || isSentence(korean));
    }

    private static boolean isSentence(Ending korean) {
        return korean.kind == Kind.STOP || korean.last() == '다';
    }

    /** A headline: How the North earns money. */
    private static boolean beginsWithInterrogative(AnalyzedSegment english) {
        List<Token> tokens = english.tokens();
        return !tokens.isEmpty()
                && ENGLISH_INTERROGATIVES.contains(tokens.get(0).surface().toLowerCase(Locale.ROOT));
    }

    private static boolean hasInterrogative(AnalyzedSegment korean) {
        return INTERROGATIVES.stream().anyMatch(korean.text()::contains);
    }
}
