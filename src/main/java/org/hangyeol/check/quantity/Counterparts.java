package org.hangyeol.check.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The quantities of one side, to be asked for those of the other. However many there are, an answer looks at a few: those
 * of the same number, and the nearest of every other unit.
 */
public final class Counterparts {
    /** By how much of the larger one a conversion may differ: eight kilometers are five miles. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.11");

    private static final BigDecimal CENTURY = BigDecimal.valueOf(1900);
    private static final BigDecimal TWO_DIGITS = BigDecimal.valueOf(100);

    /** For each number, one quantity of every unit and dimension. */
    private final Map<BigDecimal, Map<List<Object>, Quantity>> byValue = new HashMap<>();

    private final Map<UnitOfMeasure, NavigableMap<BigDecimal, Quantity>> byAmount = new EnumMap<>(UnitOfMeasure.class);

    public Counterparts(List<Quantity> quantities) {
        for (Quantity quantity : quantities) {
            add(quantity);
            if (quantity.dimension() == Dimension.TIME_OF_DAY) {
                TimesOfDay.figures(quantity)
                        .forEach(figure -> add(
                                new Quantity(quantity.start(), quantity.end(), figure, null, Dimension.COUNT, false)));
            }
            if (quantity.unit() != null) {
                byAmount.computeIfAbsent(quantity.unit(), missing -> new TreeMap<>())
                        .putIfAbsent(quantity.amount(), quantity);
            }
        }
    }

    private void add(Quantity quantity) {
        // A key that may hold null.
        List<Object> kind = Arrays.asList(quantity.unit(), quantity.dimension());
        byValue.computeIfAbsent(key(quantity.value()), missing -> new LinkedHashMap<>())
                .putIfAbsent(kind, quantity);
    }

    /** 2.50 and 2.5 are one number, though not for {@link BigDecimal#equals}. */
    private static BigDecimal key(BigDecimal value) {
        return value.stripTrailingZeros();
    }

    /** Whether one of them can be the same, written in another way or, about, with another unit. */
    public boolean haveSame(Quantity quantity) {
        return haveNumber(quantity) || nearly(quantity) != null;
    }

    /** Whether one of them is the same to the last digit, in whatever unit. */
    public boolean haveExactly(Quantity quantity) {
        return haveNumber(quantity)
                || byAmount.values().stream()
                        .map(amounts -> quantity.unit() == null ? null : amounts.get(quantity.amount()))
                        .anyMatch(other -> other != null && other.dimension() == quantity.dimension());
    }

    /** The first that is about the same in another unit: two weeks for 15 days; null if none is. */
    public Quantity nearly(Quantity quantity) {
        if (quantity.unit() == null) {
            return null;
        }
        BigDecimal amount = quantity.amount();
        BigDecimal least = amount.multiply(BigDecimal.ONE.subtract(ROUNDING));
        BigDecimal most = amount.divide(BigDecimal.ONE.subtract(ROUNDING), MathContext.DECIMAL64);
        for (Map.Entry<UnitOfMeasure, NavigableMap<BigDecimal, Quantity>> unit : byAmount.entrySet()) {
            if (unit.getKey() != quantity.unit() && unit.getKey().dimension() == quantity.dimension()) {
                Map.Entry<BigDecimal, Quantity> other = unit.getValue().ceilingEntry(least);
                if (other != null && other.getKey().compareTo(most) <= 0) {
                    return other.getValue();
                }
            }
        }
        return null;
    }

    /** Whether one of them is written with the same number, and may say the same. */
    private boolean haveNumber(Quantity quantity) {
        BigDecimal value = quantity.value();
        boolean year = quantity.isOfTime();
        return have(quantity, value)
                || year && value.compareTo(TWO_DIGITS) < 0 && have(quantity, value.add(CENTURY)) // 98년, 1998
                || year && isOfTwentiethCentury(value) && have(quantity, value.subtract(CENTURY));
    }

    private boolean have(Quantity quantity, BigDecimal value) {
        return byValue.getOrDefault(key(value), Map.of()).values().stream().anyMatch(quantity::maySay);
    }

    private static boolean isOfTwentiethCentury(BigDecimal value) {
        return value.compareTo(CENTURY) >= 0 && value.compareTo(CENTURY.add(TWO_DIGITS)) < 0;
    }
}
