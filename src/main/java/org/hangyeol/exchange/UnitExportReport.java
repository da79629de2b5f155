package org.hangyeol.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hangyeol.memory.TranslationUnit;

/**
 * What a file of units does not hold.
 *
 * @param format the name of the format
 * @param units how many are in the file
 * @param leftOut how many things it does not hold, or not as they are
 * @param kinds the same by kind
 */
public record UnitExportReport(String format, long units, long leftOut, List<Kind> kinds) {
    private static final int EXAMPLES = 20;

    /**
     * One kind of thing that the file does not hold.
     *
     * @param what which: "inline codes"
     * @param count of how many units
     * @param units numbers of the first of them, at most {@value UnitExportReport#EXAMPLES}
     */
    public record Kind(String what, long count, List<Long> units) {}

    /** The report on a file that is written, or might be. */
    static UnitExportReport of(UnitFormat format, UnitFileWriter writer, Iterable<TranslationUnit> units) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Map<String, List<Long>> examples = new LinkedHashMap<>();
        long count = 0;
        for (TranslationUnit unit : units) {
            count++;
            for (String what : writer.leftOut(unit)) {
                counts.merge(what, 1L, Long::sum);
                List<Long> first = examples.computeIfAbsent(what, none -> new ArrayList<>());
                if (first.size() < EXAMPLES) {
                    first.add(unit.id);
                }
            }
        }
        List<Kind> kinds = counts.entrySet().stream()
                .map(kind -> new Kind(kind.getKey(), kind.getValue(), examples.get(kind.getKey())))
                .toList();
        long leftOut = kinds.stream().mapToLong(Kind::count).sum();
        return new UnitExportReport(format.code(), count, leftOut, kinds);
    }
}
