package org.hangyeol.check.quantity;

import java.math.BigDecimal;

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
public record Quantity(int start, int end, BigDecimal value, UnitOfMeasure unit, Dimension dimension, boolean sure) {

    /** How many of the basic unit of its dimension it is; only for one that has a unit. */
    BigDecimal amount() {
        return value.multiply(unit.factor());
    }

    /**
     * Whether it can be the same as another that is written with the same number: a number without a unit may be
     * anything but a time of day, and 20일 may be twenty days or the 20th.
     */
    boolean maySay(Quantity other) {
        boolean time = dimension == Dimension.TIME_OF_DAY || other.dimension == Dimension.TIME_OF_DAY;
        boolean comparable = dimension == other.dimension
                || !time && (dimension == Dimension.COUNT || other.dimension == Dimension.COUNT)
                || isOfTime() && other.isOfTime();
        return comparable && (unit == other.unit || unit == null || other.unit == null);
    }

    boolean isOfTime() {
        return dimension == Dimension.DURATION || dimension.isDate();
    }
}
