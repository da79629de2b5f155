package org.hangyeol.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hangyeol.analysis.AnalyzedSegment;
import org.hangyeol.check.quantity.Counterparts;
import org.hangyeol.check.quantity.Dimension;
import org.hangyeol.check.quantity.Quantities;
import org.hangyeol.check.quantity.Quantity;
import org.hangyeol.segment.Language;

/**
 * Compares the numbers, measures and dates of both sides by value. A quantity that only one side has is no mistake by
 * itself: translators leave things out and say Wednesday for the 26th. Two of the same kind that are both without a
 * counterpart are.
 */
final class QuantityCheck implements PairCheck {
    private static final Pattern DIGITS = Pattern.compile("\\d[\\d,.]*");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final BigDecimal LEAST_IN_UNITS_OF_KOREAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    @Override
    public void check(CheckedPair pair, Consumer<Finding> found) {
        List<Quantity> source = Quantities.of(pair.source());
        List<Quantity> target = Quantities.of(pair.target());
        Counterparts ofSource = new Counterparts(target);
        approximations(pair, source, ofSource, found);
        List<Quantity> left = without(source, ofSource);
        Leftovers other = new Leftovers(without(target, new Counterparts(source)));
        for (Quantity quantity : left) {
            Quantity confused = other.takeLike(quantity);
            if (confused != null) {
                found.accept(finding(pair, quantity, confused));
            }
        }
    }

    private static List<Quantity> without(List<Quantity> quantities, Counterparts counterparts) {
        return quantities.stream()
                .filter(quantity -> quantity.sure() && !counterparts.haveSame(quantity))
                .toList();
    }

    /** Quantities without a counterpart, each of which can be the mistake for one of the other side. */
    private static final class Leftovers {
        private final Map<Object, Set<Quantity>> byLikeness = new HashMap<>();

        Leftovers(List<Quantity> quantities) {
            for (Quantity quantity : quantities) {
                of(quantity.dimension()).add(quantity);
                if (quantity.unit() != null) {
                    of(number(quantity)).add(quantity);
                }
            }
        }

        /** The first with the same number and another unit, or else of the same dimension; null if there is none. */
        Quantity takeLike(Quantity quantity) {
            Set<Quantity> sameNumber = quantity.unit() == null ? Set.of() : of(number(quantity));
            Set<Quantity> like = sameNumber.isEmpty() ? of(quantity.dimension()) : sameNumber;
            if (like.isEmpty()) {
                return null;
            }
            Quantity taken = like.iterator().next();
            of(taken.dimension()).remove(taken);
            if (taken.unit() != null) {
                of(number(taken)).remove(taken);
            }
            return taken;
        }

        private Set<Quantity> of(Object likeness) {
            return byLikeness.computeIfAbsent(likeness, missing -> new LinkedHashSet<>());
        }

        private static BigDecimal number(Quantity quantity) {
            return quantity.value().stripTrailingZeros();
        }
    }

    private static Finding finding(CheckedPair pair, Quantity source, Quantity target) {
        FindingCode code = source.dimension().isDate()
                ? FindingCode.DATE_MISMATCH
                : source.value().compareTo(target.value()) == 0
                        ? FindingCode.UNIT_MISMATCH
                        : FindingCode.NUMBER_MISMATCH;
        return finding(
                pair,
                source,
                target,
                code,
                "The source has '%s', the translation '%s'.",
                code == FindingCode.UNIT_MISMATCH ? null : replacement(pair, source, target));
    }

    /**
     * The text of the translation with the number of the source, where both are of the same unit and the translation has
     * it in digits; null where another word than the number would have to change.
     */
    private static String replacement(CheckedPair pair, Quantity source, Quantity target) {
        String text = text(pair.target(), target);
        Matcher digits = DIGITS.matcher(text);
        boolean clear = source.unit() == target.unit()
                && source.dimension() == target.dimension()
                && source.dimension() != Dimension.TIME_OF_DAY
                && isWritable(source.value(), pair.target().language())
                && digits.find()
                && new BigDecimal(digits.group().replace(",", "")).compareTo(target.value()) == 0;
        if (!clear) {
            return null;
        }
        boolean year = source.dimension().isDate();
        String number = year || source.value().compareTo(THOUSAND) < 0
                ? source.value().toPlainString()
                : "%,d".formatted(source.value().intValueExact());
        return text.substring(0, digits.start()) + number + text.substring(digits.end());
    }

    /** One is singular, and Korean writes large numbers with 만. */
    private static boolean isWritable(BigDecimal value, Language language) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        BigDecimal limit = language == Language.KO ? LEAST_IN_UNITS_OF_KOREAN : MILLION;
        return whole && value.compareTo(BigDecimal.ONE) > 0 && value.compareTo(limit) < 0;
    }

    private static void approximations(
            CheckedPair pair, List<Quantity> source, Counterparts target, Consumer<Finding> found) {
        for (Quantity quantity : source) {
            boolean rounded =
                    quantity.dimension() == Dimension.DURATION && quantity.sure() && !target.haveExactly(quantity);
            Quantity nearly = rounded ? target.nearly(quantity) : null;
            if (nearly != null) {
                found.accept(finding(
                        pair,
                        quantity,
                        nearly,
                        FindingCode.NUMBER_APPROXIMATE,
                        "The source says '%s', the translation '%s', which is not exactly as long.",
                        null));
            }
        }
    }

    private static Finding finding(
            CheckedPair pair, Quantity source, Quantity target, FindingCode code, String message, String suggestion) {
        return new Finding(
                code,
                message.formatted(text(pair.source(), source), text(pair.target(), target)),
                CheckedPair.span(pair.source(), source.start(), source.end()),
                CheckedPair.span(pair.target(), target.start(), target.end()),
                suggestion);
    }

    private static String text(AnalyzedSegment segment, Quantity quantity) {
        return segment.text().substring(quantity.start(), quantity.end());
    }
}
