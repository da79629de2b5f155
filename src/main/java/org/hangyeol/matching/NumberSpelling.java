package org.hangyeol.matching;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The ways to write one number in digits: 12000, 12,000 and both in the wide digits of older Korean texts. */
final class NumberSpelling {
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern UNGROUPED = Pattern.compile("\\d{4,}(\\.\\d+)?");
    private static final int WIDE = '０' - '0';

    private NumberSpelling() {}

    /** All ways to write a number that is written like this, this one among them. */
    static Set<String> all(String written) {
        String narrow = shifted(written, '０', '９', -WIDE);
        String plain = GROUPED.matcher(narrow).matches() ? narrow.replace(",", "") : narrow;
        Set<String> all = new LinkedHashSet<>(Set.of(written));
        addWithWide(all, plain);
        if (UNGROUPED.matcher(plain).matches()) {
            addWithWide(all, grouped(plain));
        }
        return all;
    }

    private static void addWithWide(Set<String> all, String number) {
        all.add(number);
        all.add(shifted(number, '0', '9', WIDE));
    }

    private static String grouped(String number) {
        int point = number.indexOf('.');
        StringBuilder grouped = new StringBuilder(number);
        for (int i = (point < 0 ? number.length() : point) - 3; i > 0; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }

    private static String shifted(String text, char first, char last, int by) {
        StringBuilder shifted = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (first <= digit && digit <= last) {
                shifted.setCharAt(i, (char) (digit + by));
            }
        }
        return shifted.toString();
    }
}
