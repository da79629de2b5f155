package org.hangyeol.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.hangyeol.check.Finding.Span;

/**
 * Quotation marks and brackets of the translation without a partner. A quotation often goes on in the next segment, so
 * it is silent if the source lacks the partner of a mark of the same role as well, and about a single quotation mark if
 * the source has none: the whole of it may be quoted. All quotation marks have one role, each kind of bracket has one of
 * its own.
 */
final class UnpairedCheck implements PairCheck {

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        List<Mark> unpaired = new Reading(pair.target().text()).unpaired();
        if (unpaired.isEmpty()) {
            return;
        }
        Reading source = new Reading(pair.source().text());
        Set<Character> excused = source.unpaired().stream().map(Mark::role).collect(Collectors.toSet());
        if (!source.quoteSeen && unpaired.stream().filter(Mark::isQuote).count() == 1) {
            excused.add(Reading.QUOTE);
        }
        for (Mark mark : unpaired) {
            if (!excused.contains(mark.role)) {
                Span span = CheckedPair.span(pair.target(), mark.start, mark.end);
                String text = pair.target().text().substring(mark.start, mark.end);
                found.accept(Finding.of(FindingCode.UNPAIRED, "'%s' has no partner.".formatted(text), null, span));
            }
        }
    }

    /** @param role the opening bracket, or {@link Reading#QUOTE} */
    private record Mark(int start, int end, char role) {
        boolean isQuote() {
            return role == Reading.QUOTE;
        }
    }

    /** One pass through a text. */
    private static final class Reading {
        static final char QUOTE = '"';

        /** What opens and what closes it, and below both its role; full width and half width are one kind. */
        private static final String OPENERS = "([{（［｛〔【《〈「『«";

        private static final String CLOSERS = ")]}）］｝〕】》〉」』»";
        private static final String KINDS = "([{([{〔【《〈「『«";
        private static final String QUOTES = "《〈「『«";
        private static final String DOUBLE_QUOTES = "\"“”„‟˝＂";
        /** Two of them are a double quotation mark. */
        private static final String SINGLE_QUOTES = "'‘’`´";

        private static final int LONGEST_LIST_NUMBER = 3;

        /** Words that often stand without their beginning, and then have an apostrophe before them. */
        private static final Set<String> CLIPPED = Set.of("em", "til", "cause", "tis", "twas", "n", "bout", "round");

        private static final int LONGEST_CLIPPED = 6;

        private final String text;
        private final List<Mark> unpaired = new ArrayList<>();
        private final Map<Character, Deque<Integer>> openByKind = new TreeMap<>();
        private final List<Mark> doubles = new ArrayList<>();
        private final Deque<Integer> openSingles = new ArrayDeque<>();
        /** Whether there was a quotation mark of any kind; an apostrophe is none. */
        boolean quoteSeen;

        Reading(String text) {
            this.text = text;
        }

        List<Mark> unpaired() {
            for (int i = 0, next; i < text.length(); i = next) {
                char c = text.charAt(i);
                next = i + 1;
                if (OPENERS.indexOf(c) >= 0) {
                    readOpener(i, KINDS.charAt(OPENERS.indexOf(c)));
                } else if (CLOSERS.indexOf(c) >= 0) {
                    readCloser(i, KINDS.charAt(CLOSERS.indexOf(c)));
                } else if (DOUBLE_QUOTES.indexOf(c) >= 0) {
                    readDouble(i, next);
                } else if (SINGLE_QUOTES.indexOf(c) >= 0) {
                    if (at(next) == c) {
                        readDouble(i, ++next);
                    } else {
                        readSingle(i, c);
                    }
                }
            }
            openByKind.forEach((kind, open) -> open.forEach(i -> addUnpaired(i, kind)));
            openSingles.forEach(i -> addUnpaired(i, QUOTE));
            checkDoubles();
            return unpaired;
        }

        private void addUnpaired(int i, char kind) {
            unpaired.add(new Mark(i, i + 1, QUOTES.indexOf(kind) >= 0 ? QUOTE : kind));
        }

        private char at(int i) {
            return i < 0 || i >= text.length() ? ' ' : text.charAt(i);
        }

        private void readOpener(int i, char kind) {
            if (kind != '(' || !isSmiley(i) || !CharacterClasses.isSpace(at(i + 1))) {
                quoteSeen |= QUOTES.indexOf(kind) >= 0;
                openByKind.computeIfAbsent(kind, k -> new ArrayDeque<>()).push(i);
            }
        }

        private void readCloser(int i, char kind) {
            Deque<Integer> open = openByKind.get(kind);
            if (open != null && !open.isEmpty()) {
                open.pop();
            } else if (kind != '(' || !isSmiley(i) && !isListNumber(i)) {
                addUnpaired(i, kind);
            }
        }

        /** As in :) or ;-( */
        private boolean isSmiley(int i) {
            char eyes = at(i - 1) == '-' ? at(i - 2) : at(i - 1);
            return eyes == ':' || eyes == ';';
        }

        /** As in: 1) agriculture, b) industry, 다) 무역 (trade). */
        private boolean isListNumber(int closer) {
            int start = closer;
            while (closer - start <= LONGEST_LIST_NUMBER && Character.isLetterOrDigit(at(start - 1))) {
                start--;
            }
            String number = text.substring(start, closer);
            return !number.isEmpty()
                    && number.length() <= LONGEST_LIST_NUMBER
                    && "-.,'’/".indexOf(at(start - 1)) < 0
                    && (number.length() == 1
                            || number.chars().allMatch(Character::isDigit)
                            || number.toLowerCase(Locale.ROOT).chars().allMatch(c -> "ivx".indexOf(c) >= 0));
        }

        private void readDouble(int start, int end) {
            if (!isInches(start)) {
                quoteSeen = true;
                doubles.add(new Mark(start, end, QUOTE));
            }
        }

        /** As in 5' 11" or a 17" screen; after a number in a quotation it closes the quotation. */
        private boolean isInches(int i) {
            if (!Character.isDigit(at(i - 1)) || at(i) == '“' || at(i) == '”') {
                return false;
            }
            int start = i;
            while (Character.isDigit(at(start - 1)) || at(start - 1) == '.') {
                start--;
            }
            int feet = at(start - 1) == ' ' ? start - 2 : start - 1;
            return doubles.size() % 2 == 0 || "'’′".indexOf(at(feet)) >= 0 && Character.isDigit(at(feet - 1));
        }

        /**
         * People mix all kinds of them and set closing ones for opening ones, so only an odd number is a mistake. The
         * direction helps to guess which one is too many.
         */
        private void checkDoubles() {
            if (doubles.size() % 2 == 0) {
                return;
            }
            Mark open = null;
            Mark tooMany = null;
            for (Mark mark : doubles) {
                char c = text.charAt(mark.start);
                boolean opens = c == '“' || c == '„' || c == '‘' || c == '`' || c != '”' && c != '’' && open == null;
                if (opens == (open != null) && tooMany == null) {
                    tooMany = opens ? open : mark;
                }
                open = opens ? mark : null;
            }
            unpaired.add(tooMany == null ? open : tooMany);
        }

        /**
         * An apostrophe looks like a closing quotation mark, and a clipped word ('em) like an opening one. So only ‘ may
         * lack its partner, and ’ only after punctuation in a text without any other quotation mark.
         */
        private void readSingle(int i, char c) {
            if (isWithinWord(i)) {
                return;
            }
            if (c != '’' && c != '´' && isOpeningSingle(i, c)) {
                quoteSeen = true;
                if (c == '‘' && !Character.isDigit(at(i + 1)) && !isClipped(i + 1)) {
                    openSingles.push(i);
                }
            } else if (!openSingles.isEmpty() && !isAfterGap(i)) {
                openSingles.pop();
            } else if (c == '’' && !quoteSeen && ".,!?".indexOf(at(i - 1)) >= 0) {
                addUnpaired(i, QUOTE);
            }
        }

        private boolean isOpeningSingle(int i, char c) {
            boolean atWordStart = isAfterGap(i) || DOUBLE_QUOTES.indexOf(at(i - 1)) >= 0;
            return atWordStart && Character.isLetterOrDigit(at(i + 1)) || c == '‘' && openSingles.isEmpty();
        }

        private boolean isAfterGap(int i) {
            return CharacterClasses.isSpace(at(i - 1))
                    || OPENERS.indexOf(at(i - 1)) >= 0
                    || "“„".indexOf(at(i - 1)) >= 0;
        }

        /** Korean particles follow a closing mark without a space: ‘장마당’은. */
        private boolean isWithinWord(int i) {
            return CharacterClasses.isForeignLetter(at(i - 1)) && CharacterClasses.isForeignLetter(at(i + 1));
        }

        /** Word processors turn the apostrophe of such words round. */
        private boolean isClipped(int start) {
            int end = start;
            while (end < text.length() && end - start < LONGEST_CLIPPED && Character.isLetter(text.charAt(end))) {
                end++;
            }
            return CLIPPED.contains(text.substring(start, end));
        }
    }
}
