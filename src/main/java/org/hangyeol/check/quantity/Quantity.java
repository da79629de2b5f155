package org.hangyeol.check.quantity;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * A number that a text names.
 *
 * @param start where it begins in the composed text, in UTF-16 code units
 * @param end where it ends there with its unit, exclusive
 * @param value as it is written, before its unit: 8 for 8 km
 * @param unit null for none
 * @param dimension what it counts
 * @param sure whether it is surely a number that a translation must keep. One that is not (한, one, the digits of NW1)
 *     only serves to be the translation of another
 */
public record Quantity(int start, int end, BigDecimal value, Unit unit, Dimension dimension, boolean sure) {
    /** Of a conversion: eight kilometers are five miles. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.11");

    private static final BigDecimal EXACT = new BigDecimal("0.000001");
    private static final int TWO_DIGIT_YEARS = 100;

    /** Whether both can be the same quantity, written in another way or with another unit. */
    public boolean isSameAs(Quantity other) {
        if (hasValueOf(other)) {
            return isComparableTo(other)
                    && (unit == other.unit || unit == null || other.unit == null || sameAmount(other));
        }
        return unit != null && other.unit != null && unit != other.unit && sameAmount(other);
    }

    /** Whether both are written with the same number. */
    public boolean hasValueOf(Quantity other) {
        return isWithin(value, other.value, EXACT) || isTwoDigitYearOf(other) || other.isTwoDigitYearOf(this);
    }

    /** Whether both are the same to the last digit, in whatever unit. */
    public boolean isExactly(Quantity other) {
        boolean bothMeasured = unit != null && other.unit != null;
        return bothMeasured && dimension == other.dimension
                ? isWithin(value.multiply(unit.factor()), other.value.multiply(other.unit.factor()), EXACT)
                : isSameAs(other);
    }

    /** Whether they measure the same, but not exactly: 15 days and two weeks. */
    public boolean isNearly(Quantity other) {
        return dimension == other.dimension && unit != null && other.unit != null && sameAmount(other);
    }

    private boolean sameAmount(Quantity other) {
        return dimension == other.dimension
                && isWithin(value.multiply(unit.factor()), other.value.multiply(other.unit.factor()), ROUNDING);
    }

    /** 20일 may be twenty days or the 20th; a number without a unit may be anything. */
    private boolean isComparableTo(Quantity other) {
        return dimension == other.dimension
                || dimension == Dimension.COUNT
                || other.dimension == Dimension.COUNT
                || isOfTime() && other.isOfTime();
    }

    private boolean isOfTime() {
        return dimension == Dimension.DURATION || dimension.isDate();
    }

    private boolean isTwoDigitYearOf(Quantity other) {
        return isOfTime()
                && value.compareTo(BigDecimal.valueOf(TWO_DIGIT_YEARS)) < 0
                && other.value.compareTo(BigDecimal.valueOf(TWO_DIGIT_YEARS)) > 0
                && other.value.remainder(BigDecimal.valueOf(TWO_DIGIT_YEARS)).compareTo(value) == 0
                && other.value.subtract(value).compareTo(BigDecimal.valueOf(1900)) == 0;
    }

    /** Whether two numbers differ by no more than a share of the larger one. */
    private static boolean isWithin(BigDecimal one, BigDecimal other, BigDecimal share) {
        BigDecimal difference = one.subtract(other).abs();
        return difference.compareTo(one.abs().max(other.abs()).multiply(share, MathContext.DECIMAL64)) <= 0;
    }
}
