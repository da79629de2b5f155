package org.hangyeol.check.quantity;

/** What a quantity counts; quantities of different dimensions are never the same. */
public enum Dimension {
    /** People, things, times, or nothing in particular. */
    COUNT,
    LENGTH,
    AREA,
    MASS,
    VOLUME,
    DURATION,
    PERCENT,
    /** How many times as much: 2배. */
    RATIO,
    WON,
    DOLLAR,
    YEN,
    YUAN,
    EURO,
    RUBLE,
    YEAR,
    MONTH,
    DAY,
    /** Ten years of a calendar or of somebody's life: 1990년대, 50대. */
    DECADE,
    CENTURY,
    /** In minutes since midnight. */
    TIME_OF_DAY;

    /** Whether quantities of this dimension say when something was. */
    public boolean isDate() {
        return switch (this) {
            case YEAR, MONTH, DAY, DECADE, CENTURY -> true;
            default -> false;
        };
    }
}
