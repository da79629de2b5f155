package org.hangyeol.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.segment.InlineCode;
import org.hangyeol.segment.InlineCode.Kind;

/**
 * Inline codes that got lost, came up, or lie so that they cannot be opened and closed any more. Another order of codes
 * is no mistake: the words that they belong to have another order, too.
 */
final class CodesCheck implements PairCheck {
    /** What makes two codes the same, wherever they stand. */
    private record Code(Kind kind, String markup) {
        static Code of(InlineCode code) {
            return new Code(code.kind(), code.markup());
        }
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        List<InlineCode> source = pair.source().segment().codes();
        List<InlineCode> target = pair.target().segment().codes();
        if (source.isEmpty() && target.isEmpty()) {
            return;
        }
        List<InlineCode> lost = surplus(source, target);
        List<InlineCode> added = surplus(target, source);
        if (lost.isEmpty() && added.isEmpty()) {
            checkNesting(source, target, found);
        } else if (!EmptyCheck.isOneBlank(pair)) {
            lost.forEach(code -> found.accept(Finding.of(
                    FindingCode.CODES_LOST, "The translation lacks '%s'.".formatted(code.markup()), span(code), null)));
            added.forEach(code -> found.accept(Finding.of(
                    FindingCode.CODES_LOST,
                    "The source has no '%s', or not so many.".formatted(code.markup()),
                    null,
                    span(code))));
        }
    }

    /**
     * Whether a code that stands for a text, such as a number that a program puts in, lies within a part of a text or
     * at one of its ends. What looks like two spaces is none then.
     *
     * @param start offset in the composed text, as {@code end}
     */
    static boolean standsWithin(AnalyzedSegment segment, int start, int end) {
        List<InlineCode> codes = segment.segment().codes();
        int first = segment.originalOffset(start);
        int last = segment.originalOffset(end);
        int low = 0;
        int high = codes.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (codes.get(middle).offset() < first) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low < codes.size() && codes.get(low).offset() <= last) {
            if (codes.get(low++).kind() == Kind.STANDALONE) {
                return true;
            }
        }
        return false;
    }

    /** The codes that one text has and the other one has not, or has less often. */
    private static List<InlineCode> surplus(List<InlineCode> codes, List<InlineCode> others) {
        Map<Code, Integer> left = new HashMap<>();
        others.forEach(code -> left.merge(Code.of(code), 1, Integer::sum));
        List<InlineCode> surplus = new ArrayList<>();
        for (InlineCode code : codes) {
            if (left.merge(Code.of(code), -1, Integer::sum) < 0) {
                surplus.add(code);
            }
        }
        return surplus;
    }

    /**
     * Which codes belong together only the source can tell, since each format has markup of its own. A source whose
     * codes are not nested, as where one sentence was cut out of a bold paragraph, tells nothing.
     */
    private static void checkNesting(List<InlineCode> source, List<InlineCode> target, Consumer<Finding> found) {
        Map<String, Set<String>> openers = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        for (InlineCode code : source) {
            if (code.kind() == Kind.OPEN) {
                open.push(code.markup());
            } else if (code.kind() == Kind.CLOSE) {
                if (open.isEmpty() || isOfOtherElement(open.peek(), code.markup())) {
                    return;
                }
                openers.computeIfAbsent(code.markup(), markup -> new HashSet<>())
                        .add(open.pop());
            }
        }
        if (!open.isEmpty()) {
            return;
        }
        for (InlineCode code : target) {
            if (code.kind() == Kind.OPEN) {
                open.push(code.markup());
            } else if (code.kind() == Kind.CLOSE) {
                if (open.isEmpty() || !openers.get(code.markup()).contains(open.pop())) {
                    found.accept(moved(code, source));
                    return;
                }
            }
        }
    }

    /** Whether {@code </i>} stands where {@code <b>} is open: the codes of the source cross already. */
    private static boolean isOfOtherElement(String opener, String closer) {
        if (!opener.startsWith("<") || !closer.startsWith("</")) {
            return false;
        }
        String name = closer.substring(2).replace(">", "").strip();
        return !opener.startsWith(name, 1);
    }

    private static Finding moved(InlineCode code, List<InlineCode> source) {
        InlineCode inSource = source.stream()
                .filter(other -> Code.of(other).equals(Code.of(code)))
                .min(Comparator.comparingInt(InlineCode::offset))
                .orElseThrow();
        return Finding.of(
                FindingCode.CODES_MOVED,
                "'%s' closes what is not open here.".formatted(code.markup()),
                span(inSource),
                span(code));
    }

    private static Span span(InlineCode code) {
        return new Span(code.offset(), code.offset());
    }
}
