package org.hangyeol.check.quantity;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import static org.hangyeol.check.quantity.Dimension.*;

/** Units of measure with the names that news gives them. */
public enum UnitOfMeasure {
    KILOMETER(LENGTH, "1000", "킬로미터 킬로메터 km ㎞", "km kms kilometer kilometre"),
    CENTIMETER(LENGTH, "0.01", "센티미터 센치메터 센치 cm ㎝", "cm centimeter centimetre"),
    MILLIMETER(LENGTH, "0.001", "밀리미터 미리메터 mm ㎜", "mm millimeter millimetre"),
    METER(LENGTH, "1", "미터 메터 m", "m meter metre"),
    MILE(LENGTH, "1609.344", "마일", "mile mi"),
    FOOT(LENGTH, "0.3048", "피트", "foot feet ft"),
    INCH(LENGTH, "0.0254", "인치", "inch inches"),
    YARD(LENGTH, "0.9144", "야드", "yard"),
    /** The ri of the North; it is 393 m in the South. */
    RI(LENGTH, "400", "리", "ri"),
    SQUARE_METER(AREA, "1", "제곱미터 평방미터 평방메터 ㎡ m²", ""),
    SQUARE_KILOMETER(AREA, "1000000", "제곱킬로미터 평방킬로미터 평방킬로메터 ㎢ km²", ""),
    PYEONG(AREA, "3.305785", "평", "pyong pyeong"),
    JEONGBO(AREA, "9917.36", "정보", "jongbo chongbo"),
    HECTARE(AREA, "10000", "헥타르 ha", "hectare ha"),
    ACRE(AREA, "4046.856", "에이커", "acre"),
    KILOGRAM(MASS, "1", "킬로그램 킬로그람 kg ㎏", "kg kilogram kilo"),
    GRAM(MASS, "0.001", "그램 그람 g", "g gram"),
    TON(MASS, "1000", "톤 t", "ton tonne"),
    POUND(MASS, "0.45359237", "파운드", "pound lb lbs"),
    LITER(VOLUME, "1", "리터", "liter litre"),
    BARREL(VOLUME, "158.987", "배럴", "barrel"),
    GALLON(VOLUME, "3.785412", "갤런", "gallon"),
    SECOND(DURATION, "1", "초", "second sec"),
    MINUTE(DURATION, "60", "분", "minute min"),
    HOUR(DURATION, "3600", "시간", "hour hr hrs"),
    DAY(DURATION, "86400", "일간 일", "day"),
    WEEK(DURATION, "604800", "주일간 주일 주간 주", "week"),
    MONTH(DURATION, "2629800", "개월간 개월 달", "month"),
    YEAR(DURATION, "31557600", "년간 년 해 살 세", "year"),
    DECADE(DURATION, "315576000", "", "decade"),
    PERCENT(Dimension.PERCENT, "1", "퍼센트포인트 퍼센트 프로 %포인트 %p % ％", "percent pct percentage"),
    TIMES(RATIO, "1", "배", "fold"),
    WON(Dimension.WON, "1", "원", "won"),
    DOLLAR(Dimension.DOLLAR, "1", "달러 딸라 불", "dollar buck"),
    CENT(Dimension.DOLLAR, "0.01", "센트", "cent"),
    YEN(Dimension.YEN, "1", "엔", "yen"),
    YUAN(Dimension.YUAN, "1", "위안 원안", "yuan renminbi"),
    EURO(Dimension.EURO, "1", "유로", "euro"),
    RUBLE(Dimension.RUBLE, "1", "루블 루불", "ruble rouble");

    private static final Map<String, UnitOfMeasure> ENGLISH = new HashMap<>();
    private static final List<Map.Entry<String, UnitOfMeasure>> KOREAN_LONGEST_FIRST;

    static {
        Map<String, UnitOfMeasure> korean = new HashMap<>();
        for (UnitOfMeasure unit : values()) {
            names(unit.english).forEach(name -> ENGLISH.put(name, unit));
            names(unit.korean).forEach(name -> korean.put(name, unit));
        }
        KOREAN_LONGEST_FIRST = korean.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, UnitOfMeasure> name) ->
                        -name.getKey().length()))
                .toList();
    }

    private final Dimension dimension;
    private final BigDecimal factor;
    private final String korean;
    private final String english;

    UnitOfMeasure(Dimension dimension, String factor, String korean, String english) {
        this.dimension = dimension;
        this.factor = new BigDecimal(factor);
        this.korean = korean;
        this.english = english;
    }

    private static Stream<String> names(String all) {
        return Stream.of(all.split(" ")).filter(name -> !name.isEmpty());
    }

    public Dimension dimension() {
        return dimension;
    }

    /** How many of the basic unit of its dimension it is: meters, square meters, kilograms, liters, seconds. */
    public BigDecimal factor() {
        return factor;
    }

    /** The unit of an English word, singular or plural, in any case; null if it is none. */
    static UnitOfMeasure ofEnglish(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        UnitOfMeasure unit = ENGLISH.get(lower);
        return unit == null && lower.endsWith("s") ? ENGLISH.get(lower.substring(0, lower.length() - 1)) : unit;
    }

    /** The longest name of a unit that stands at a place of a Korean text, with its unit; null if none does. */
    static Map.Entry<String, UnitOfMeasure> koreanAt(String text, int start) {
        for (Map.Entry<String, UnitOfMeasure> name : KOREAN_LONGEST_FIRST) {
            int end = start + name.getKey().length();
            boolean latin = name.getKey().charAt(0) < 128
                    && Character.isLetter(name.getKey().charAt(0));
            boolean cut =
                    latin && end < text.length() && text.charAt(end) < 128 && Character.isLetter(text.charAt(end));
            if (!cut && text.startsWith(name.getKey(), start)) {
                return name;
            }
        }
        return null;
    }
}
