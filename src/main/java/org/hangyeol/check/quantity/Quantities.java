package org.hangyeol.check.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.segment.Language;

/** The quantities of a text in the order in which they stand. */
public final class Quantities {
    /** Measures that are told in two units: 1시간 30분, five feet eleven inches. */
    private static final Set<Dimension> TOLD_IN_TWO_UNITS =
            Set.of(Dimension.DURATION, Dimension.LENGTH, Dimension.MASS);

    private static final Pattern NOTHING_BETWEEN = Pattern.compile("\\s?|,?\\s(?:and\\s)?");

    private Quantities() {}

    /** Reads a text in its language. Takes time linear in its length. */
    public static List<Quantity> of(AnalyzedSegment text) {
        return sums(
                text.language() == Language.KO ? KoreanQuantities.of(text.text()) : EnglishQuantities.of(text),
                text.text());
    }

    /** An hour and thirty minutes are one measure, ninety minutes. */
    private static List<Quantity> sums(List<Quantity> parts, String text) {
        List<Quantity> sums = new ArrayList<>();
        for (Quantity part : parts) {
            Quantity before = sums.isEmpty() ? null : sums.get(sums.size() - 1);
            if (before != null && goesOn(before, part, text)) {
                sums.set(sums.size() - 1, sum(before, part));
            } else {
                sums.add(part);
            }
        }
        return sums;
    }

    private static boolean goesOn(Quantity larger, Quantity smaller, String text) {
        return larger.unit() != null
                && smaller.unit() != null
                && larger.dimension() == smaller.dimension()
                && TOLD_IN_TWO_UNITS.contains(larger.dimension())
                && smaller.amount().compareTo(larger.unit().factor()) < 0
                && NOTHING_BETWEEN
                        .matcher(text.substring(larger.end(), smaller.start()))
                        .matches();
    }

    private static Quantity sum(Quantity larger, Quantity smaller) {
        BigDecimal value =
                larger.amount().add(smaller.amount()).divide(smaller.unit().factor(), MathContext.DECIMAL64);
        return new Quantity(
                larger.start(),
                smaller.end(),
                value,
                smaller.unit(),
                smaller.dimension(),
                larger.sure() || smaller.sure());
    }
}
