package org.hangyeol.check;

import java.util.function.Consumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.Finding.Span;
import org.hangyeol.segment.Characters;

/**
 * White space at the beginning or the end of one side only. How much there is does not matter, but a line break is
 * something else than a space.
 */
final class OuterSpaceCheck implements PairCheck {
    /** The white space at one end of a text, as a place in the composed text. */
    private record Edge(AnalyzedSegment segment, int start, int end) {
        static Edge leading(AnalyzedSegment segment) {
            return new Edge(segment, 0, CharacterClasses.start(segment.text()));
        }

        static Edge trailing(AnalyzedSegment segment) {
            return new Edge(
                    segment,
                    CharacterClasses.end(segment.text()),
                    segment.text().length());
        }

        boolean hasLineBreak() {
            return segment.text().substring(start, end).chars().anyMatch(Characters::isLineBreak);
        }

        boolean hasSpace() {
            return segment.text()
                    .substring(start, end)
                    .chars()
                    .anyMatch(c -> CharacterClasses.isSpace(c) && !Characters.isLineBreak(c));
        }

        /** A code that stands for a text may have changed its place, and the space by it stays. */
        boolean hasCode() {
            return CodesCheck.standsWithin(segment, start, end);
        }

        Span span() {
            return CheckedPair.span(segment, start, end);
        }
    }

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        if (!CharacterClasses.isBlank(pair.source().text())
                && !CharacterClasses.isBlank(pair.target().text())) {
            compare("beginning", Edge.leading(pair.source()), Edge.leading(pair.target()), found);
            compare("end", Edge.trailing(pair.source()), Edge.trailing(pair.target()), found);
        }
    }

    private static void compare(String where, Edge source, Edge target, Consumer<Finding> found) {
        boolean lineBreaksDiffer = source.hasLineBreak() != target.hasLineBreak();
        if (!lineBreaksDiffer && source.hasSpace() == target.hasSpace() || source.hasCode() || target.hasCode()) {
            return;
        }
        String what = lineBreaksDiffer ? "line break" : "space";
        boolean inSource = lineBreaksDiffer ? source.hasLineBreak() : source.hasSpace();
        found.accept(Finding.of(
                FindingCode.OUTER_SPACE,
                "Only the %s has a %s at its %s.".formatted(inSource ? "source" : "translation", what, where),
                source.span(),
                target.span()));
    }
}
