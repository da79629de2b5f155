package org.hangyeol.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.quantity.Dimension;
import org.hangyeol.check.quantity.Quantities;
import org.hangyeol.check.quantity.Quantity;

/**
 * Compares the numbers, measures and dates of both sides by value. A quantity that only one side has is no mistake by
 * itself: translators leave things out and say Wednesday for the 26th. Two of the same kind that are both without a
 * counterpart are.
 */
final class QuantityCheck implements PairCheck {
    /** Of a segment; one that has more is a table, and all its numbers would be compared with all others. */
    private static final int MOST_QUANTITIES = 1000;

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        List<Quantity> source = quantities(pair.source());
        List<Quantity> target = quantities(pair.target());
        approximations(pair, source, target, found);
        List<Quantity> left = without(source, target);
        List<Quantity> other = without(target, source);
        for (Quantity quantity : left) {
            other.stream()
                    .filter(candidate -> isConfused(quantity, candidate))
                    .findFirst()
                    .ifPresent(taken -> {
                        other.remove(taken);
                        found.accept(finding(pair, quantity, taken));
                    });
        }
    }

    private static List<Quantity> quantities(AnalyzedSegment segment) {
        return Quantities.of(segment).stream().limit(MOST_QUANTITIES).toList();
    }

    /** Those that nothing on the other side is the same as. */
    private static List<Quantity> without(List<Quantity> quantities, List<Quantity> others) {
        return new ArrayList<>(quantities.stream()
                .filter(quantity -> quantity.sure() && others.stream().noneMatch(quantity::isSameAs))
                .toList());
    }

    private static boolean isConfused(Quantity one, Quantity other) {
        boolean otherUnit = one.unit() != null && other.unit() != null && one.hasValueOf(other);
        return one.dimension() == other.dimension() || otherUnit;
    }

    private static Finding finding(CheckedPair pair, Quantity source, Quantity target) {
        FindingCode code = source.dimension().isDate()
                ? FindingCode.DATE_MISMATCH
                : source.hasValueOf(target) ? FindingCode.UNIT_MISMATCH : FindingCode.NUMBER_MISMATCH;
        return finding(pair, source, target, code, "The source has '%s', the translation '%s'.");
    }

    private static void approximations(
            CheckedPair pair, List<Quantity> source, List<Quantity> target, Consumer<Finding> found) {
        for (Quantity quantity : source) {
            if (quantity.dimension() == Dimension.DURATION
                    && quantity.sure()
                    && target.stream().noneMatch(quantity::isExactly)) {
                target.stream()
                        .filter(quantity::isNearly)
                        .findFirst()
                        .ifPresent(rounded -> found.accept(finding(
                                pair,
                                quantity,
                                rounded,
                                FindingCode.NUMBER_APPROXIMATE,
                                "The source says '%s', the translation '%s', which is not exactly as long.")));
            }
        }
    }

    private static Finding finding(
            CheckedPair pair, Quantity source, Quantity target, FindingCode code, String message) {
        return Finding.of(
                code,
                message.formatted(text(pair.source(), source), text(pair.target(), target)),
                CheckedPair.span(pair.source(), source.start(), source.end()),
                CheckedPair.span(pair.target(), target.start(), target.end()));
    }

    private static String text(AnalyzedSegment segment, Quantity quantity) {
        return segment.text().substring(quantity.start(), quantity.end());
    }
}
